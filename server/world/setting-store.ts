import type { Queries } from '#server/db/database.ts';

/** A setting that the server keeps for itself. */
export async function findSetting(db: Queries, key: string): Promise<string | undefined> {
  const row: { value: string } | undefined = await db('setting').where({ key }).first('value');
  return row?.value;
}

/** Keeps a setting, replacing what was there. */
export async function keepSetting(db: Queries, key: string, value: string): Promise<void> {
  await db('setting').insert({ key, value }).onConflict('key').merge();
}
