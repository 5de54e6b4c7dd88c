import type { Queries } from './database.ts';

/** The next number of a series, from 1; without gaps, since a transaction that fails gives its number back. */
export async function nextNumber(trx: Queries, series: string): Promise<number> {
  const rows: { value: number }[] = await trx('counter')
    .insert({ series, value: 1 })
    .onConflict('series')
    .merge({ value: trx.raw('counter.value + 1') })
    .returning('value');
  const value = rows[0]?.value;
  if (value === undefined) throw new Error(`the series ${series} gave no number`);
  return value;
}
