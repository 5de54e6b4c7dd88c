import { initialState, type Procedure } from '#engine/procedure/procedure.ts';
import { nextNumber } from '#server/db/counter.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { newId } from '#server/world/ids.ts';
import type { Application } from './application.ts';

/** The next number that people call a case by. */
export async function numberOf(trx: Queries, today: string): Promise<string> {
  const year = today.slice(0, 4);
  const serial = await nextNumber(trx, `application-${year}`);
  return `${year}-${String(serial).padStart(6, '0')}`;
}

/** A case of a procedure before anything happened in it. */
export function blank(
  procedure: Procedure,
  rules: OpenRules,
  { enterpriseId, now, number }: { enterpriseId: string; now: string; number: string },
): Application {
  const state = initialState(procedure);
  return {
    id: newId(),
    number,
    procedure: procedure.id,
    enterpriseId,
    state: state.id,
    stateEnteredAt: now,
    phase: state.phase,
    final: state.final === true,
    dueOn: null,
    wakesAt: null,
    offlineReason: null,
    editionId: rules.record.id,
    pinned: false,
    asOf: null,
    version: 0,
    data: {},
    facts: null,
    differences: [],
    grade: null,
    recheck: null,
    aboutId: null,
    cause: null,
    finding: null,
    filing: null,
    shown: state.shown !== false,
    startedBy: null,
    startedAt: now,
    submittedAt: null,
    changedAt: now,
  };
}
