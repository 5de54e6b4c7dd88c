import { findState, initialState, type Procedure } from '#engine/procedure/procedure.ts';
import { findWay } from '#server/demo/find-way.ts';
import type { Services } from '#server/services.ts';
import { newId } from '#server/world/ids.ts';

/** Where a case is to stand, and whether staff entered it. */
export interface PlantedCase {
  readonly enterprise: string;
  readonly state: string;
  readonly offline: boolean;
}

/**
 * Puts a case of a procedure into a state, with the events that lead there by the shortest way and nobody's name on them.
 * @throws Error for a state that no way leads to.
 */
export async function plantCase(
  { db, clock, rulebook }: Services,
  procedure: Procedure,
  { enterprise, state, offline }: PlantedCase,
): Promise<string> {
  const way = findWay(procedure, initialState(procedure).id, state);
  if (way === undefined) throw new Error(`${procedure.id} has no way to "${state}"`);
  const id = newId();
  const now = clock.now();
  const { record } = await rulebook.getCurrent(db.queries);
  await db.queries('application').insert({
    id,
    number: id,
    procedure: procedure.id,
    enterprise_id: enterprise,
    state,
    state_entered_at: now,
    phase: findState(procedure, state)?.phase ?? null,
    final: findState(procedure, state)?.final === true ? 1 : 0,
    offline_reason: offline ? '线下提交' : null,
    edition_id: record.id,
    data: '{}',
    started_at: now,
    changed_at: now,
  });
  let from = procedure.starts;
  for (const [index, row] of way.entries()) {
    await db.queries('application_event').insert({
      application_id: id,
      sequence: index + 1,
      at: now,
      step: row.on,
      from_state: from,
      to_state: row.to,
      input: '{}',
      article: row.article,
    });
    from = row.to;
  }
  return id;
}
