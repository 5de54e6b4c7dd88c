import type { Queries } from '#server/db/database.ts';
import { shownTo } from './application-store.ts';

/** How many applications stand in one state of one procedure. */
export interface StateCount {
  readonly procedure: string;
  readonly state: string;
  readonly count: number;
}

/** How many applications stand in each state. */
export async function countStates(db: Queries, seenBy: string | undefined): Promise<StateCount[]> {
  const rows: { procedure: string; state: string; count: number | string }[] = await db('application')
    .modify((builder) => {
      if (seenBy !== undefined) builder.where(shownTo(seenBy)).orWhere('application.filed_by', seenBy);
    })
    .select('procedure', 'state')
    .count({ count: '*' })
    .groupBy('procedure', 'state');
  return rows.map(({ procedure, state, count }) => ({ procedure, state, count: Number(count) }));
}
