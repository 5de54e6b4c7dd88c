import type { Schema } from '#ui-kit/api/client.ts';

type State = Schema<'State'>;

/** One state for each phase of a procedure, in order: what a newcomer wants to know of the way, without its side roads. */
export function stationsOf(states: readonly State[]): readonly State[] {
  const seen = new Set<string>();
  return states.filter((state) => {
    const phase = state.phase ?? state.id;
    if (state.final || seen.has(phase)) return false;
    seen.add(phase);
    return true;
  });
}
