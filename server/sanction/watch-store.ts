import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Queries } from '#server/db/database.ts';

/** The day up to which enterprises were looked at under an edition. */
export async function findWatchedDay(db: Queries, edition: string): Promise<PlainDate | undefined> {
  const row: { day: string } | undefined = await db<{ edition_id: string; day: string }>('watched_day')
    .where({ edition_id: edition })
    .first();
  return row?.day;
}

/** Keeps the day up to which enterprises were looked at. */
export async function keepWatchedDay(trx: Queries, edition: string, day: PlainDate): Promise<void> {
  await trx('watched_day').insert({ edition_id: edition, day }).onConflict('edition_id').merge();
}
