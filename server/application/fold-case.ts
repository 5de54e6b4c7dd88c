import { getState } from '#engine/procedure/procedure.ts';
import { foldEvents } from '#engine/procedure/standing.ts';
import type { Queries } from '#server/db/database.ts';
import type { Application } from './application.ts';
import { updateApplication } from './application-store.ts';
import { toTaken } from './case-names.ts';
import { deadlinesOf, type CaseOfRules } from './deadlines.ts';
import { listEvents } from './event-store.ts';
import type { Surroundings } from './surroundings.ts';

/** What is kept of a case although its events say it. */
export type FoldedCase = Pick<Application, 'state' | 'stateEnteredAt' | 'phase' | 'final' | 'dueOn' | 'wakesAt'>;

/** Where a case stands and when time moves it, from its events alone. */
export async function foldCase(around: Surroundings, db: Queries, found: CaseOfRules): Promise<FoldedCase> {
  const { application, procedure } = found;
  const standing = foldEvents(procedure, application.startedAt, toTaken(await listEvents(db, application.id)));
  const { phase, final } = getState(procedure, standing.state);
  return {
    state: standing.state,
    stateEnteredAt: standing.enteredAt,
    phase,
    final: final === true,
    ...(await deadlinesOf(around, db, found)),
  };
}

/** Keeps of a case what its events say. */
export async function keepFoldedCase(trx: Queries, application: Application, folded: FoldedCase): Promise<void> {
  await updateApplication(trx, { ...application, ...folded });
}
