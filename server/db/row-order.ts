import type { Queries } from './database.ts';

/**
 * The number of the next row of a table with a column `sequence`, from 1, in the order rows are kept. Two rows of the same
 * moment are told apart by it.
 */
export async function nextSequence(trx: Queries, table: string): Promise<number> {
  const row: { last?: number | null } | undefined = await trx(table).max({ last: 'sequence' }).first();
  return (row?.last ?? 0) + 1;
}
