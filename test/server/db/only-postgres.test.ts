import { randomUUID } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { DatabaseUnusable } from '#server/db/address.ts';
import { migrate } from '#server/db/migrate.ts';
import { openPostgres } from '#server/db/postgres.ts';
import { whereContains } from '#server/db/search.ts';

const server = inject('postgres') ?? '';

/** A database made the way somebody else made it. */
async function inDatabase<T>(made: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `plumbline_${randomUUID().replaceAll('-', '')}`;
  const all = openPostgres(`${server}/postgres`);
  try {
    await all.queries.raw(`CREATE DATABASE ?? ${made}`, [name]);
    return await work(`${server}/${name}`);
  } finally {
    await all.queries.raw('DROP DATABASE ?? WITH (FORCE)', [name]);
    await all.close();
  }
}

test('a database that is not there is refused with what to look at', async () => {
  const migrated = migrate({ engine: 'postgres', url: `${server}/nowhere` });
  await expect(migrated).rejects.toThrow(/PLUMBLINE_DATABASE.*"nowhere" does not exist/);
  await expect(migrated).rejects.toBeInstanceOf(DatabaseUnusable);
});

test('a database that cannot hold all characters is refused', async () => {
  const made = "ENCODING 'LATIN1' TEMPLATE template0";
  await inDatabase(made, (url) => expect(migrate({ engine: 'postgres', url })).rejects.toThrow("ENCODING 'UTF8'"));
});

test('a database made for a language sorts and searches as all others do', async () => {
  await inDatabase("LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0", async (url) => {
    await migrate({ engine: 'postgres', url });
    const db = openPostgres(url);
    for (const key of ['a-b', 'aa', 'B', 'É1']) await db.queries('setting').insert({ key, value: '' });
    expect(await db.queries('setting').orderBy('key').pluck('key')).toEqual(['B', 'a-b', 'aa', 'É1']);
    const search = (part: string) =>
      db
        .queries('setting')
        .modify((all) => whereContains(all, ['key'], part))
        .pluck('key');
    expect([await search('b'), await search('é')]).toEqual([['a-b', 'B'], []]);
    await db.close();
  });
});

test('a schema that could not be brought up to date stays as it was', async () => {
  await inDatabase('', async (url) => {
    const db = openPostgres(url);
    await db.queries.schema.createTable('edition', (table) => table.text('in_the_way'));
    await expect(migrate({ engine: 'postgres', url })).rejects.toThrow('"edition" already exists');
    expect(await db.queries.schema.hasTable('setting')).toBe(false);
    await db.close();
  });
});
