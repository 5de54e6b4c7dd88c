import { Router } from 'express';
import { listDoubtable, type DoubtLevel } from '#engine/evaluate/doubt.ts';
import { getState } from '#engine/procedure/procedure.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { actorWith, bodyOf, originOf, pathOf, queryOf } from '#server/http/request.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { READ_ALL, type Application } from './application.ts';
import type { ApplicationLookup } from './application-lookup.ts';
import { applicationNotFound } from './application-problems.ts';
import { presentState } from './application-view.ts';
import { listEvents } from './event-store.ts';
import type { FilingService, WantedFiling } from './filing-service.ts';
import { openFields } from './sealed-fields.ts';
import { toldTo } from './told.ts';

interface Parts {
  readonly db: Database;
  readonly box: SecretBox;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly filings: FilingService;
}

/** Paths of what somebody files about another enterprise: filing it, asking after it, and reading who it was. */
export function filingRoutes({ db, box, audit, rulebook, applications, filings }: Parts): Router {
  const router = Router();
  router.post('/public/filings', async (request, response) => {
    const filed = await filings.file(null, originOf(request), bodyOf(request) as WantedFiling);
    response.status(201).json({ number: filed.number, code: filed.code });
  });
  router.get('/public/filings', async (request, response) => {
    const number = queryOf(request, 'number') ?? '';
    const found = await filings.getByReceipt(db.queries, number, queryOf(request, 'code') ?? '');
    response.json(await presentFiling(db.queries, applications, found));
  });
  router.get('/applications/:application/filing', async (request, response) => {
    const actor = actorWith(request, READ_ALL);
    const id = pathOf(request, 'application');
    const { application, procedure, rules } = await applications.getCase(db.queries, actor, id);
    if (application.filing === null || procedure.form === null) throw applicationNotFound();
    const data = openFields(box, rules.getForm(procedure.form), application.data);
    await db.transact((trx) => audit.record(trx, { actor, action: 'read-sealed', subject: `application:${id}` }));
    response.json({ data });
  });
  router.get('/public/findings', async (request, response) => {
    const { edition } = await rulebook.getCurrent(db.queries);
    const findings = listDoubtable(edition);
    response.json(request.actor ? findings : findings.filter(({ level }) => OPEN_LEVELS.includes(level)));
  });
  return router;
}

/** How deep those may look who have not signed in. */
const OPEN_LEVELS: readonly DoubtLevel[] = ['condition', 'grade', 'category'];

/** Where a filing stands and what was answered; nothing else, for the receipt may be found by anybody. */
async function presentFiling(db: Queries, applications: ApplicationLookup, filed: Application) {
  const { procedure } = await applications.getAnyCase(db, filed.id);
  const answers = (await listEvents(db, filed.id)).flatMap((event) => {
    const row = procedure.steps.find(({ on, to }) => on === event.step && to === event.to);
    return toldTo('filer', row, event.input) ?? [];
  });
  return {
    number: filed.number,
    procedureTitle: procedure.title,
    state: presentState(getState(procedure, filed.state)),
    filedAt: filed.startedAt,
    changedAt: filed.changedAt,
    answer: answers.at(-1) ?? null,
  };
}
