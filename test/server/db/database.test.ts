import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextNumber } from '#server/db/counter.ts';
import { connect, isUniqueViolation, openDatabase, type Database } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';

let folder: string;
let file: string;
let db: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-db-'));
  file = join(folder, 'plumbline.sqlite');
  await migrate(file);
  db = openDatabase(file);
});

afterEach(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

test('the schema is brought up to date once, and a second start changes nothing', async () => {
  expect(await migrate(file)).toEqual({ applied: [], backup: null });
});

test('a file with data is copied aside before its schema changes', async () => {
  await db.queries('migration').where({ name: '003-applications' }).delete();
  for (const table of [
    'notice',
    'check_query',
    'certificate',
    'publicity',
    'evaluation',
    'verification',
    'material_file',
  ])
    await db.queries.schema.dropTable(table);
  await db.queries.schema.dropTable('application_event');
  await db.queries.schema.dropTable('application');
  await db.close();
  const report = await migrate(file);
  db = openDatabase(file);
  expect(report.applied).toEqual(['003-applications']);
  expect(report.backup && existsSync(report.backup)).toBe(true);
});

test('the file is written ahead, flushed fully, and holds to its foreign keys', async () => {
  expect(await db.queries.raw('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(await db.queries.raw('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await db.queries.raw('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
});

test('two connections that count at the same time never give a number twice', async () => {
  const other = openDatabase(file);
  const numbers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => (index % 2 ? other : db).transact((trx) => nextNumber(trx, 'series'))),
  );
  await other.close();
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
});

test('a number taken by a transaction that fails is given again', async () => {
  await expect(
    db.transact(async (trx) => {
      await nextNumber(trx, 'series');
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await db.transact((trx) => nextNumber(trx, 'series'))).toBe(1);
});

test('a row that is there already is told apart from other errors', async () => {
  const row = { key: 'a', value: '1' };
  await db.queries('setting').insert(row);
  const error: unknown = await db
    .queries('setting')
    .insert(row)
    .catch((refused: unknown) => refused);
  expect(isUniqueViolation(error)).toBe(true);
});

test('an entry of the audit trail can neither be changed nor deleted', async () => {
  const bare = connect(file, []);
  await bare('audit_entry').insert({ sequence: 1, at: 'x', action: 'x', subject: 'x', detail: '{}', hash: 'x' });
  await expect(bare('audit_entry').update({ action: 'y' })).rejects.toThrow('append-only');
  await expect(bare('audit_entry').delete()).rejects.toThrow('append-only');
  await bare.destroy();
});
