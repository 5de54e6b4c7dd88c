import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextNumber } from '#server/db/counter.ts';
import { isUniqueViolation, type Database } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { migrations } from '#server/db/migrations/migrations.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { makeStore, type EmptyStore } from '#test/server/support/store.ts';

let store: EmptyStore;
let db: Database;

beforeEach(async () => {
  store = await makeStore();
  await migrate(store.address);
  db = openDatabase(store.address);
});

afterEach(async () => {
  await db.close();
  await store.drop();
});

test('the schema is brought up to date once, and a second start changes nothing', async () => {
  expect(await migrate(store.address)).toEqual({ applied: [], backup: null });
});

test('of several starts at the same time each step of the schema is taken by one', async () => {
  const fresh = await makeStore();
  const reports = await Promise.all(Array.from({ length: 4 }, () => migrate(fresh.address)));
  expect(reports.flatMap(({ applied }) => applied).sort()).toEqual(migrations.map(({ name }) => name));
  await fresh.drop();
});

test('connections that count at the same time never give a number twice', async () => {
  const others = [openDatabase(store.address), openDatabase(store.address)];
  const rounds = Array.from({ length: 40 }, () => [db, ...others]).flat();
  const numbers = await Promise.all(rounds.map((each) => each.transact((trx) => nextNumber(trx, 'series'))));
  for (const other of others) await other.close();
  expect(numbers.sort((a, b) => a - b)).toEqual(rounds.map((_, index) => index + 1));
});

test('a transaction that read before it writes never writes over what another one wrote in between', async () => {
  const other = openDatabase(store.address);
  await db.queries('setting').insert({ key: 'sum', value: '0' });
  const addOne = (to: Database) =>
    to.transact(async (trx) => {
      const row: { value: string } | undefined = await trx('setting').where({ key: 'sum' }).first('value');
      await trx('setting')
        .where({ key: 'sum' })
        .update({ value: String(Number(row?.value) + 1) });
    });
  await Promise.all(Array.from({ length: 60 }, (_, index) => addOne(index % 2 ? other : db)));
  await other.close();
  expect(await db.queries('setting').where({ key: 'sum' }).pluck('value')).toEqual(['60']);
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
  const refusal = (insert: Promise<unknown>) => insert.catch((refused: unknown) => refused);
  expect(isUniqueViolation(await refusal(db.queries('setting').insert(row)))).toBe(true);
  expect(isUniqueViolation(await refusal(db.queries('setting').insert({ key: 'b', value: null })))).toBe(false);
});

test('a row that points at nothing is refused', async () => {
  await expect(db.queries('account_role').insert({ account_id: 'nobody', role: 'r' })).rejects.toThrow(/foreign key/i);
});
