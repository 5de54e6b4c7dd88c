import { findCounting } from '#engine/calendar/period.ts';
import type { CalendarDocument } from '#engine/calendar/calendar.ts';
import { isLimitValue, type Limits } from '#engine/edition/documents.ts';
import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { own, pointerStep } from '#engine/model/json.ts';
import { originsOf } from './procedure.ts';
import { CLOCK, REPORT_WINDOW } from './procedure-document.ts';
import { fault, unknownNames } from './procedure-fault.ts';
import { placedSteps, type PlacedStep, type ProcedurePart } from './procedure-part.ts';

/** The limits that states and rows count by are there, and a row of the clock takes each of these deadlines. */
export function checkDeadlines(
  part: ProcedurePart,
  rows: readonly PlacedStep[],
  limits: Readonly<Record<string, unknown>>,
): readonly Diagnostic[] {
  const known = [...Object.keys(limits), REPORT_WINDOW];
  const inRows = placedSteps(part).flatMap(({ pointer, row }) => [
    ...(row.after === undefined ? [] : [[`${pointer}/after`, row.after] as const]),
    ...(row.extends === undefined ? [] : [[`${pointer}/extends`, row.extends] as const]),
  ]);
  const inStates = part.states.flatMap(({ service }, index) =>
    service === undefined ? [] : [[`/states${pointerStep(index)}/service`, service] as const],
  );
  return [
    ...unknownNames('PL-PROC-LIMIT', part.path, { zh: '限值', en: 'limit' }, [...inRows, ...inStates], known),
    ...part.states.flatMap((state, index) =>
      state.service === undefined || hasClock(rows, state.id, state.service)
        ? []
        : [
            fault(
              'PL-PROC-DEADLINE',
              { document: part.path, pointer: `/states${pointerStep(index)}/service` },
              `“${state.title.zh}”有办理时限，却没有到期（by: clock，after: ${state.service}）的一行`,
              `"${state.title.en}" has a deadline, and no row of the clock after "${state.service}" takes it`,
            ),
          ],
    ),
    ...placedSteps(part).flatMap(({ document, pointer, row }) =>
      row.extends === undefined || hasClock(rows, row.to, row.extends)
        ? []
        : [
            fault(
              'PL-PROC-DEADLINE',
              { document, pointer: `${pointer}/extends` },
              `时限延长为“${row.extends}”，却没有延长期满的一行`,
              `the deadline is extended to "${row.extends}", and no row of the clock takes that`,
            ),
          ],
    ),
    ...placedSteps(part).flatMap(({ document, pointer, row }) =>
      (row.by === CLOCK) === (row.after !== undefined)
        ? []
        : [
            fault(
              'PL-PROC-DEADLINE',
              { document, pointer },
              '由时钟办理的一行要写 after，其他不写',
              'a row of the clock says after what; other rows do not',
            ),
          ],
    ),
  ];
}

function hasClock(rows: readonly PlacedStep[], state: string, service: string): boolean {
  return rows.some(({ row }) => row.by === CLOCK && row.after === service && originsOf(row).includes(state));
}

/** Limits by which a period is counted must have a unit that the calendar counts. */
export function checkCounting(
  source: EditionSource,
  parts: readonly ProcedurePart[],
  limits: Limits,
): readonly Diagnostic[] {
  const calendar = listOfKind<CalendarDocument>(source, 'calendar')[0]?.document;
  if (calendar === undefined) return [];
  const counted = new Set([
    ...parts.flatMap(({ states }) => states.flatMap(({ service }) => service ?? [])),
    ...parts.flatMap(({ steps }) => steps.flatMap((row) => [row.after ?? [], row.extends ?? []].flat())),
  ]);
  return parts.flatMap((part) =>
    Object.keys(part.limits).flatMap((name) => {
      const limit = own(limits, name);
      if (!counted.has(name) || limit === undefined || !isLimitValue(limit)) return [];
      if (findCounting(calendar, limit.unit) !== undefined) return [];
      const units = calendar.counting.map(({ unit }) => unit);
      const wanted = [[`/limits${pointerStep(name)}/unit`, limit.unit] as const];
      return unknownNames('PL-PROC-UNIT', part.path, { zh: '期间单位', en: 'unit of periods' }, wanted, units);
    }),
  );
}
