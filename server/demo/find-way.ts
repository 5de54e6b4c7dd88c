import { originsOf, type Procedure } from '#engine/procedure/procedure.ts';
import type { StepDocument } from '#engine/procedure/procedure-document.ts';

/** The fewest rows that lead from one state to another; empty when it is the same, undefined when none do. */
export function findWay(procedure: Procedure, from: string, to: string): readonly StepDocument[] | undefined {
  const ways = new Map<string, readonly StepDocument[]>([[from, []]]);
  for (const [state, way] of ways) {
    if (state === to) return way;
    for (const row of procedure.steps) {
      if (originsOf(row).includes(state) && !ways.has(row.to)) ways.set(row.to, [...way, row]);
    }
  }
  return undefined;
}
