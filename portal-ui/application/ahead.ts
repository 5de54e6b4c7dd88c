import type { Schema } from '#ui-kit/api/client.ts';
import { stationsOf, type Station } from '../home/stations.ts';

/** The stretches that may still come after a state, in order; none where the case is over. */
export function stationsAhead(procedure: Schema<'Procedure'>, state: Schema<'State'>): readonly Station[] {
  if (state.final || state.phase === null) return [];
  const order = procedure.phases.map(({ id }) => id);
  const here = order.indexOf(state.phase);
  return stationsOf(procedure).filter(({ id }) => order.indexOf(id) > here);
}
