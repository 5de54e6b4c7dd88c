import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DatabaseAddress } from '#server/db/address.ts';
import type { Queries } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { apply, listApplied } from '#server/db/migration-history.ts';
import { migrations } from '#server/db/migrations/migrations.ts';
import { connectSqlite, openSqlite } from '#server/db/sqlite.ts';

let folder: string;
let file: string;
let address: DatabaseAddress;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-file-'));
  file = join(folder, 'plumbline.sqlite');
  address = { engine: 'sqlite', file };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A file as a version that knew three steps left it. */
async function makeOldFile(fill: (queries: Queries) => Promise<unknown>): Promise<void> {
  const old = connectSqlite(file, []);
  await listApplied(old);
  for (const migration of migrations.slice(0, 3)) await apply(old, migration);
  await fill(old);
  await old.destroy();
}

test('a file with data is copied aside, once, before its schema changes', async () => {
  await makeOldFile((queries) => queries('setting').insert({ key: 'kept', value: 'yes' }));
  await Promise.all([migrate(address), migrate(address)]);
  const copies = (await readdir(folder)).filter((name) => name.includes('before'));
  expect(copies).toEqual(['plumbline.sqlite.before-004-ordering']);
  const copy = openSqlite(join(folder, copies[0] ?? ''));
  expect(await copy.queries('setting').pluck('value')).toEqual(['yes']);
  expect(await copy.queries('migration').pluck('name')).toHaveLength(3);
  await copy.close();
});

test('a new file is not copied aside', async () => {
  expect((await migrate(address)).backup).toBeNull();
  expect((await readdir(folder)).filter((name) => name.includes('before'))).toEqual([]);
});

test('rows that an older version kept stay in the order they came; rows that point at nothing are told of', async () => {
  await makeOldFile(async (queries) => {
    const notice = { application_id: 'nothing', kind: 'k', document: 'd', made_at: '2026-11-23T02:00:00Z' };
    for (const id of ['c', 'b', 'a']) await queries('notice').insert({ ...notice, id });
    await queries('notice').where({ id: 'c' }).delete();
  });
  await expect(migrate(address)).rejects.toThrow(/2 rows that point at nothing; put .* back in place/);
  const db = openSqlite(file);
  expect(await db.queries('notice').orderBy('sequence').pluck('id')).toEqual(['b', 'a']);
  await db.close();
});

test('the file is written ahead, flushed fully, and holds to its foreign keys', async () => {
  const db = openSqlite(file);
  const { queries } = db;
  expect(await queries.raw('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(await queries.raw('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await queries.raw('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  await db.close();
});
