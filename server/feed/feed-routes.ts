import { Router } from 'express';
import type { Database } from '#server/db/database.ts';
import { getKnownEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { actorOf, bodyOf, pathOf } from '#server/http/request.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { listCaptured } from './captured-store.ts';
import { foldCaptured, type CapturedRecord } from './feed.ts';
import type { FeedService, Push } from './feed-service.ts';

const READ = 'feed.read';

/** Paths of what institutions record. */
export function feedRoutes(db: Database, feed: FeedService, rulebook: RulebookLookup): Router {
  const router = Router();
  router.post('/captured', async (request, response) => {
    const actor = actorOf(request);
    const { record, status } = await feed.push(actor, bodyOf(request) as Push);
    response.status(201).json(presentRecord(record, status));
  });
  router.get('/enterprises/:enterprise/captured', async (request, response) => {
    const enterprise = await getKnownEnterprise(db.queries, actorOf(request), READ, pathOf(request, 'enterprise'));
    const records = await listCaptured(db.queries, enterprise.id);
    const { edition } = await rulebook.getCurrent(db.queries);
    response.json({
      facts: foldCaptured(records, edition.vocabulary),
      records: records.map((record) => presentRecord(record, 'accepted')),
    });
  });
  return router;
}

function presentRecord(record: CapturedRecord, status: 'accepted' | 'duplicate') {
  const { id, source, sourceUpdatedAt, receivedAt, facts } = record;
  return { id, source, sourceUpdatedAt, receivedAt, facts, status };
}
