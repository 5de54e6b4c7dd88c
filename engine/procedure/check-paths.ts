import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { pointerStep } from '#engine/model/json.ts';
import { originsOf } from './procedure.ts';
import type { StateDocument } from './procedure-document.ts';
import { canHappen } from './check-fights.ts';
import { fault, unknownName, unknownNames } from './procedure-fault.ts';
import { placedSteps, type PlacedStep, type ProcedurePart } from './procedure-part.ts';

const STATE = { zh: '状态', en: 'state' };

/** Checks that rows lead somewhere: known states, each reached and each with an end. */
export function checkPaths(parts: readonly ProcedurePart[], starts: string): readonly Diagnostic[] {
  const states = parts.flatMap((part) => part.states);
  const known = states.map(({ id }) => id);
  const rows = parts.flatMap(placedSteps);
  const dangling = [
    ...(known.includes(starts)
      ? []
      : [unknownName('PL-PROC-STATE', { document: parts[0]?.path ?? '', pointer: '/starts' }, STATE, starts, known)]),
    ...rows.flatMap(({ document, pointer, row }) =>
      unknownNames(
        'PL-PROC-STATE',
        document,
        STATE,
        [...originsOf(row).map((from) => [`${pointer}/from`, from] as const), [`${pointer}/to`, row.to]],
        known,
      ),
    ),
    ...checkTwins(parts),
  ];
  // Reachability says nothing while rows name states that are not there.
  return dangling.length > 0 ? dangling : checkReach(parts, rows, starts);
}

function checkTwins(parts: readonly ProcedurePart[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return parts.flatMap(({ path, states }) =>
    states.flatMap(({ id }, index) => {
      const twin = seen.has(id);
      seen.add(id);
      const place = { document: path, pointer: `/states${pointerStep(index)}/id` };
      return twin ? [fault('PL-PROC-STATE', place, `状态“${id}”写了两次`, `the state "${id}" is written twice`)] : [];
    }),
  );
}

function checkReach(
  parts: readonly ProcedurePart[],
  rows: readonly PlacedStep[],
  starts: string,
): readonly Diagnostic[] {
  const ways = rows.flatMap((placed) =>
    originsOf(placed.row)
      .filter((from) => canHappen(rows, placed, from))
      .map((from) => [from, placed.row.to] as const),
  );
  const states = parts.flatMap((part) => part.states);
  const reached = spread([starts], ways);
  const ending = spread(
    states.filter(isFinal).map(({ id }) => id),
    ways.map(([from, to]) => [to, from] as const),
  );
  return parts.flatMap(({ path, states: own }) =>
    own.flatMap((state, index) => {
      const place = { document: path, pointer: `/states${pointerStep(index)}` };
      const name = state.title;
      return [
        ...(reached.has(state.id)
          ? []
          : [fault('PL-PROC-UNREACHABLE', place, `没有环节通向“${name.zh}”`, `no step leads to "${name.en}"`)]),
        ...(ending.has(state.id)
          ? []
          : [fault('PL-PROC-NO-END', place, `从“${name.zh}”到不了办结`, `"${name.en}" leads to no final state`)]),
        ...(isFinal(state) && ways.some(([from]) => from === state.id)
          ? [
              fault(
                'PL-PROC-NO-END',
                place,
                `“${name.zh}”已是终点，却还有环节`,
                `"${name.en}" is final, yet steps leave it`,
              ),
            ]
          : []),
      ];
    }),
  );
}

function isFinal({ final }: StateDocument): boolean {
  return final === true;
}

function spread(from: readonly string[], ways: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const reached = new Set(from);
  const queue = [...from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const [start, end] of ways) {
      if (start !== at || reached.has(end)) continue;
      reached.add(end);
      queue.push(end);
    }
  }
  return reached;
}

/** The phase ids that states of a part may name. */
export function checkPhases(part: ProcedurePart, phases: readonly string[]): readonly Diagnostic[] {
  const wanted = part.states.flatMap(({ phase }, index) =>
    phase === undefined ? [] : [[`/states${pointerStep(index)}/phase`, phase] as const],
  );
  return unknownNames('PL-PROC-PHASE', part.path, { zh: '阶段', en: 'phase' }, wanted, phases);
}
