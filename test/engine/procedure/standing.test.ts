import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '#engine/calendar/instant.ts';
import {
  getState,
  listProcedures,
  originsOf,
  stepsFrom,
  UnknownInProcedure,
  type Procedure,
} from '#engine/procedure/procedure.ts';
import { foldEvents, startingStanding, type TakenStep } from '#engine/procedure/standing.ts';
import { EDITION } from './edition.ts';

const STARTED = '2024-06-17T09:00:00.000Z';
const procedures = listProcedures(EDITION);

/** Walks at random along the rows of a procedure. */
function walk(procedure: Procedure, choices: readonly number[]): readonly TakenStep[] {
  const events: TakenStep[] = [];
  let state = procedure.starts;
  let at = parseInstant(STARTED);
  for (const choice of choices) {
    const rows = stepsFrom(procedure, state);
    const row = rows[choice % Math.max(1, rows.length)];
    if (row === undefined) break;
    at += choice * 1000;
    events.push({ on: row.on, from: state, to: row.to, at: formatInstant(at), role: null, actor: null });
    state = row.to;
  }
  return events;
}

describe('状态由经过推得', () => {
  const choices = fc.array(fc.nat(1000), { maxLength: 60 });

  it.each(procedures.map((procedure) => [procedure.title.zh, procedure] as const))(
    '%s：任何经过都推得最后一步的去向',
    (_, procedure) => {
      fc.assert(
        fc.property(choices, (chosen) => {
          const events = walk(procedure, chosen);
          const standing = foldEvents(procedure, STARTED, events);
          expect(standing.state).toBe(events.at(-1)?.to ?? procedure.starts);
          const moments = [STARTED, ...events.map(({ at }) => at)];
          expect(moments).toContain(standing.enteredAt);
          expect(moments).toContain(standing.serviceSince);
          expect(getState(procedure, standing.state).id).toBe(standing.state);
        }),
      );
    },
  );

  it('没有经过时停在起点', () => {
    for (const procedure of procedures)
      expect(foldEvents(procedure, STARTED, [])).toEqual(startingStanding(procedure, STARTED));
  });

  it('不衔接的经过被拒绝，并指出在哪里断开', () => {
    const [first] = procedures;
    if (first === undefined) throw new Error('the edition has no procedure');
    const stray: TakenStep = { on: 'deliver', from: 'producing', to: 'issued', at: STARTED, role: null, actor: null };
    expect(() => foldEvents(first, STARTED, [stray])).toThrow(UnknownInProcedure);
    expect(() => foldEvents(first, STARTED, [stray])).toThrow(/from "draft" to "issued"/);
  });
});

describe('每个办理流程', () => {
  it('从任何状态都有办结的路', () => {
    for (const procedure of procedures) {
      const finals = new Set(procedure.states.filter(({ final }) => final === true).map(({ id }) => id));
      let grown = true;
      while (grown) {
        const before = finals.size;
        for (const row of procedure.steps) if (finals.has(row.to)) originsOf(row).forEach((from) => finals.add(from));
        grown = finals.size > before;
      }
      expect(procedure.states.map(({ id }) => id).filter((id) => !finals.has(id))).toEqual([]);
    }
  });
});
