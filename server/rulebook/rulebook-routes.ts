import { Router, type Request } from 'express';
import { checkHolidayYears } from '#engine/calendar/check-holidays.ts';
import type { Json } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Database } from '#server/db/database.ts';
import { actorOf, bodyOf, pathOf, queryOf } from '#server/http/request.ts';
import type { Clock } from '#server/world/clock.ts';
import { findDocument, listDocuments, listEditions } from './edition-store.ts';
import { caseSummary, checkDocuments } from './inspection.ts';
import { editionSource, isOwnDocument, toPackage } from './package-documents.ts';
import type { PublicationService } from './publication.ts';
import type { RulebookLookup } from './rulebook-lookup.ts';
import { documentNotFound } from './rulebook-problems.ts';
import { getRecord, type RulebookService } from './rulebook-service.ts';
import { diffDocuments, isEditable, listDocumentRefs, presentEdition } from './rulebook-view.ts';
import { findInForce, type EditionRecord, type StoredDocument } from './rulebook.ts';

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly rulebook: RulebookLookup;
  readonly editor: RulebookService;
  readonly publication: PublicationService;
}

/** Paths of the editions of the rules. */
export function rulebookRoutes(parts: Parts): Router {
  const router = Router();
  addEditions(router, parts);
  addDocuments(router, parts);
  addPublication(router, parts);
  return router;
}

function addEditions(router: Router, { db, rulebook, editor }: Parts): void {
  const present = presenter({ db, rulebook });
  router.get('/editions', async (request, response) => {
    const editions = await listEditions(db.queries);
    response.json(await Promise.all(editions.map((record) => present(request, record))));
  });
  router.post('/editions', async (request, response) => {
    const actor = actorOf(request);
    const { basedOn, name } = bodyOf(request) as { basedOn: string; name: string };
    response.status(201).json(await present(request, await editor.draft(actor, basedOn, name)));
  });
  router.get('/editions/:edition', async (request, response) => {
    const record = await getRecord(db.queries, pathOf(request, 'edition'));
    const documents = await listDocumentRefs(db.queries, record);
    response.json({ edition: await present(request, record), documents });
  });
  router.delete('/editions/:edition', async (request, response) => {
    await editor.discard(actorOf(request), pathOf(request, 'edition'));
    response.status(204).end();
  });
  router.get('/editions/:edition/diff', async (request, response) => {
    const record = await getRecord(db.queries, pathOf(request, 'edition'));
    const against = queryOf(request, 'against') ?? record.basedOn;
    if (against !== null) await getRecord(db.queries, against);
    response.json(against === null ? [] : await diffDocuments(db.queries, against, record.id));
  });
}

function addDocuments(router: Router, { db, editor, clock }: Parts): void {
  const packageOf = async (request: Request) => {
    const record = await getRecord(db.queries, pathOf(request, 'edition'));
    return toPackage(await listDocuments(db.queries, record.id));
  };
  router.get('/editions/:edition/documents', async (request, response) => {
    const actor = actorOf(request);
    const record = await getRecord(db.queries, pathOf(request, 'edition'));
    const editable = isEditable(record, actor);
    const documents = (await listDocuments(db.queries, record.id)).filter(({ path }) => isOwnDocument(path));
    response.json({ documents: documents.map((document) => presentDocument(document, editable)) });
  });
  router.get('/editions/:edition/document', async (request, response) => {
    const actor = actorOf(request);
    const record = await getRecord(db.queries, pathOf(request, 'edition'));
    const document = await findDocument(db.queries, record.id, queryOf(request, 'path') ?? '');
    if (!document) throw documentNotFound();
    response.json(presentDocument(document, isEditable(record, actor)));
  });
  router.put('/editions/:edition/document', async (request, response) => {
    const actor = actorOf(request);
    const { content, digest } = bodyOf(request) as { content: Json; digest: string | null };
    const path = queryOf(request, 'path') ?? '';
    const saved = await editor.saveDocument(actor, pathOf(request, 'edition'), path, content, digest);
    response.json(presentDocument(saved, true));
  });
  router.delete('/editions/:edition/document', async (request, response) => {
    const actor = actorOf(request);
    await editor.removeDocument(actor, pathOf(request, 'edition'), queryOf(request, 'path') ?? '');
    response.status(204).end();
  });
  router.post('/editions/:edition/check', async (request, response) => {
    const documents = await packageOf(request);
    const years = checkHolidayYears(editionSource(documents), clock.now());
    response.json([...checkDocuments(documents), ...years]);
  });
  router.post('/editions/:edition/cases', async (request, response) => {
    const body = bodyOf(request) as { document?: string } | undefined;
    response.json(caseSummary(await packageOf(request), body?.document));
  });
}

function addPublication(router: Router, { db, rulebook, publication }: Parts): void {
  const present = presenter({ db, rulebook });
  router.post('/editions/:edition/proposal', async (request, response) => {
    const actor = actorOf(request);
    const { effectiveOn, comment } = bodyOf(request) as { effectiveOn: PlainDate; comment?: string };
    const id = pathOf(request, 'edition');
    response.json(await present(request, await publication.propose(actor, id, effectiveOn, comment ?? null)));
  });
  router.delete('/editions/:edition/proposal', async (request, response) => {
    const actor = actorOf(request);
    response.json(await present(request, await publication.takeBack(actor, pathOf(request, 'edition'))));
  });
  router.post('/editions/:edition/publication', async (request, response) => {
    const actor = actorOf(request);
    response.json(await present(request, await publication.publish(actor, pathOf(request, 'edition'))));
  });
}

function presenter({ db, rulebook }: Pick<Parts, 'db' | 'rulebook'>) {
  return async (request: Request, record: EditionRecord) => {
    const inForce = findInForce(await listEditions(db.queries), await rulebook.today(db.queries));
    return presentEdition(db.queries, record, inForce?.id, actorOf(request));
  };
}

function presentDocument({ path, content, digest }: StoredDocument, editable: boolean) {
  return { path, content: JSON.parse(content) as Json, digest, editable };
}
