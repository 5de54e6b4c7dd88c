import { afterAll, beforeAll, expect, test } from 'vitest';
import { countRows, type Database } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { nextSequence } from '#server/db/row-order.ts';
import { whereContains } from '#server/db/search.ts';
import { makeStore, type EmptyStore } from '#test/server/support/store.ts';

let store: EmptyStore;
let db: Database;

const AT = '2026-11-23T02:00:00Z';

beforeAll(async () => {
  store = await makeStore();
  await migrate(store.address);
  db = openDatabase(store.address);
  const { queries } = db;
  await queries('enterprise').insert({ id: 'e', name: 'E', credit_code: 'c', registration: '{}', registered_at: AT });
  const edition = { ruleset: 'r', title: '{}', name: 'n', status: 'draft', digest: 'd', drafted_at: AT };
  await queries('edition').insert({ ...edition, id: 'r/1', edition: '1' });
  await queries('edition_document').insert({ edition_id: 'r/1', path: 'edition.json', content: '{}', digest: 'd' });
  const standing = { number: '1', procedure: 'p', state: 's', state_entered_at: AT, edition_id: 'r/1', data: '{}' };
  await queries('application').insert({ ...standing, id: 'a', enterprise_id: 'e', started_at: AT, changed_at: AT });
  const event = { at: AT, step: 's', from_state: 'x', to_state: 'y', input: '{}' };
  await queries('application_event').insert({ ...event, application_id: 'a', sequence: 1 });
  await queries('audit_entry').insert({ sequence: 1, at: AT, action: 'x', subject: 'x', detail: '{}', hash: 'x' });
});

afterAll(async () => {
  await db.close();
  await store.drop();
});

test.each([
  ['an entry of the audit trail', 'audit_entry', { action: 'y' }, 'append-only'],
  ['an event of an application', 'application_event', { step: 'y' }, 'what happened to an application stays'],
])('%s can neither be changed nor deleted', async (_what, table, change, because) => {
  await expect(db.queries(table).update(change)).rejects.toThrow(because);
  await expect(db.queries(table).delete()).rejects.toThrow(because);
  await expect(db.queries(table).truncate()).rejects.toThrow(because);
  expect(await countRows(db.queries(table))).toBe(1);
});

test('documents change in a draft and never in a published edition', async () => {
  const documents = () => db.queries('edition_document').where({ edition_id: 'r/1' });
  expect(await documents().update({ content: '{"a":1}' })).toBe(1);
  await db.queries('edition').update({ status: 'published' });
  await expect(documents().update({ content: '{}' })).rejects.toThrow('a published edition never changes');
  await expect(documents().delete()).rejects.toThrow('a published edition never changes');
  expect(await documents().pluck('content')).toEqual(['{"a":1}']);
});

test('a search finds the part as it is written, whatever the case of ASCII letters', async () => {
  const names = ['Stone 100%', 'STONE_A', 'stone-a', '额尔敦安防', 'Ünal', 'back\\slash'];
  for (const key of names) await db.queries('setting').insert({ key, value: key.length > 8 ? 'Long' : 'short' });
  const found = async (part: string, ...columns: string[]) =>
    (await db
      .queries('setting')
      .modify((all) => whereContains(all, columns, part))
      .orderBy('key')
      .pluck('key')) as string[];
  expect(await found('stone', 'key')).toEqual(['STONE_A', 'Stone 100%', 'stone-a']);
  expect(await found('0%', 'key')).toEqual(['Stone 100%']);
  expect(await found('E_a', 'key')).toEqual(['STONE_A']);
  expect(await found('敦安', 'key')).toEqual(['额尔敦安防']);
  expect(await found('ünal', 'key')).toEqual([]);
  expect(await found('K\\S', 'key')).toEqual(['back\\slash']);
  expect(await found('LONG', 'key', 'value')).toEqual(['Stone 100%', 'back\\slash']);
});

test('text sorts by its bytes', async () => {
  const keys = ['order/a', 'order/Z', 'order/a-b', 'order/a/b', 'order/É', 'order/准绳', 'order/_'];
  for (const key of keys) await db.queries('setting').insert({ key, value: 'order' });
  const sorted = await db.queries('setting').where({ value: 'order' }).orderBy('key').pluck('key');
  expect(sorted).toEqual([...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
});

test('rows of the same moment come in the order they were kept', async () => {
  const notice = { application_id: 'a', kind: 'k', document: 'd', made_at: AT };
  for (const id of ['z', 'y', 'x'])
    await db.transact(async (trx) => {
      await trx('notice').insert({ ...notice, id, sequence: await nextSequence(trx, 'notice') });
    });
  expect(await db.queries('notice').orderBy('made_at').orderBy('sequence').pluck('id')).toEqual(['z', 'y', 'x']);
});

test('numbers come back as numbers', async () => {
  const { queries } = db;
  await queries('counter').insert({ series: 'n', value: 7 });
  expect(await queries('counter').where({ series: 'n' }).first('value')).toEqual({ value: 7 });
  expect(await countRows(queries('counter'))).toBe(1);
});
