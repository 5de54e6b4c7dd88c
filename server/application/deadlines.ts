import { dueAt, wakesAt } from '#engine/procedure/deadlines.ts';
import { foldEvents } from '#engine/procedure/standing.ts';
import type { Queries } from '#server/db/database.ts';
import type { Case } from './application-lookup.ts';
import { reckoningOf, toTaken } from './case-names.ts';
import { listEvents } from './event-store.ts';
import type { Surroundings } from './surroundings.ts';

/** Until when the state of a case may last, and when the clock is to look at it again. */
export async function deadlinesOf(
  around: Surroundings,
  db: Queries,
  { application, procedure, rules }: Pick<Case, 'application' | 'procedure' | 'rules'>,
) {
  const history = toTaken(await listEvents(db, application.id));
  const standing = foldEvents(procedure, application.startedAt, history);
  const reckoning = reckoningOf(rules, await around.findPublicity(db, application.id));
  return {
    dueOn: dueAt(procedure, standing, reckoning) ?? null,
    wakesAt: wakesAt(procedure, standing, reckoning) ?? null,
  };
}
