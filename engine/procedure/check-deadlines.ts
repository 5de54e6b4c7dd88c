import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { pointerStep } from '#engine/model/json.ts';
import { originsOf } from './procedure.ts';
import { CLOCK, REPORT_WINDOW } from './procedure-document.ts';
import { fault, unknownNames } from './procedure-fault.ts';
import { placedSteps, type PlacedStep, type ProcedurePart } from './procedure-part.ts';

/** The limit a state or row counts by; a waiting state needs a row of the clock. */
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
      state.service === undefined || state.holder !== undefined || hasClock(rows, state.id, state.service)
        ? []
        : [
            fault(
              'PL-PROC-DEADLINE',
              { document: part.path, pointer: `/states${pointerStep(index)}/service` },
              `“${state.title.zh}”无人办理，又没有到期（by: clock）的一行`,
              `nobody acts in "${state.title.en}", and no row of the clock ends it`,
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
