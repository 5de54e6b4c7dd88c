import { dueAt, wakesAt, type Reckoning } from '#engine/procedure/deadlines.ts';
import { REPORT_WINDOW } from '#engine/procedure/procedure-document.ts';
import { foldEvents } from '#engine/procedure/standing.ts';
import type { Queries } from '#server/db/database.ts';
import type { Case } from './application-lookup.ts';
import { reckoningOf, toTaken } from './case-names.ts';
import { listEvents } from './event-store.ts';
import type { Surroundings } from './surroundings.ts';

/** A case with the documents it is handled by. */
export type CaseOfRules = Pick<Case, 'application' | 'procedure' | 'rules'>;

/** Until when the state of a case may last, and when the clock is to look at it again. */
export async function deadlinesOf(around: Surroundings, db: Queries, found: CaseOfRules) {
  const { application, procedure } = found;
  const history = toTaken(await listEvents(db, application.id));
  const standing = foldEvents(procedure, application.startedAt, history);
  const reckoning = await reckonCase(around, db, found);
  return {
    dueOn: dueAt(procedure, standing, reckoning) ?? null,
    wakesAt: wakesAt(procedure, standing, reckoning) ?? null,
  };
}

/** How the periods of a case are counted, with the ends that other rooms keep. */
export async function reckonCase(
  around: Surroundings,
  db: Queries,
  { application, procedure, rules }: CaseOfRules,
): Promise<Reckoning> {
  const reckoning = reckoningOf(rules, await around.findPublicity(db, application.id));
  if (!procedure.steps.some(({ after }) => after === REPORT_WINDOW)) return reckoning;
  const { closesOn } = await around.reportPeriod(db, rules, application.enterpriseId, application.startedAt);
  return { ...reckoning, ends: { ...reckoning.ends, [REPORT_WINDOW]: closesOn } };
}
