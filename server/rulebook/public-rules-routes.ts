import { Router } from 'express';
import { decidingDocuments } from '#engine/edition/edition-source.ts';
import type { Database } from '#server/db/database.ts';
import { pathOf } from '#server/http/request.ts';
import type { RulebookLookup } from './rulebook-lookup.ts';
import { editionNotFound } from './rulebook-problems.ts';
import { presentEditionRef } from './rulebook-view.ts';

interface Parts {
  readonly db: Database;
  readonly rulebook: RulebookLookup;
}

/** The name of whichever edition is in force. */
const CURRENT = 'current';

/** What everybody may read of the rules: the documents of a published edition that decide. */
export function publicRulesRoutes({ db, rulebook }: Parts): Router {
  const router = Router();
  router.get('/public/editions/:edition/documents', async (request, response) => {
    const id = pathOf(request, 'edition');
    const rules = await (id === CURRENT ? rulebook.getCurrent(db.queries) : rulebook.getRules(db.queries, id));
    if (rules.record.status !== 'published') throw editionNotFound();
    // Express answers 304 by the ETag it makes of the body.
    response.set('Cache-Control', 'no-cache');
    response.json({ edition: presentEditionRef(rules.record), documents: decidingDocuments(rules.source) });
  });
  return router;
}
