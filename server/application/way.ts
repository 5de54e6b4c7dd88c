import { originsOf, type Procedure } from '#engine/procedure/procedure.ts';

/**
 * Whether every case that gets beyond a phase has been in it: false for a stretch that some cases go round, such as one for objections.
 * The last phase is passed by none, and is taken as always.
 */
export function isAlwaysPassed(procedure: Procedure, phase: string): boolean {
  const order = procedure.phases.map(({ id }) => id);
  const phaseOf = new Map(procedure.states.map(({ id, phase: own }) => [id, own]));
  const beyond = order.slice(order.indexOf(phase) + 1);
  const reached = reachedWithout(procedure, (state) => phaseOf.get(state) === phase);
  return ![...reached].some((state) => {
    const own = phaseOf.get(state);
    return own !== undefined && beyond.includes(own);
  });
}

function reachedWithout({ starts, steps }: Procedure, barred: (state: string) => boolean): ReadonlySet<string> {
  const reached = new Set<string>(barred(starts) ? [] : [starts]);
  for (const state of reached) {
    for (const step of steps) {
      if (originsOf(step).includes(state) && !barred(step.to)) reached.add(step.to);
    }
  }
  return reached;
}
