import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { countRows } from '#server/db/database.ts';
import { openServices } from '#server/services.ts';
import { makeStore } from '#test/server/support/store.ts';

test('two processes that start together on nothing agree on schema, rules, secret and key', async () => {
  const store = await makeStore();
  const config = readConfig({
    PLUMBLINE_DOCUMENTS: resolve('test/fixtures/mini'),
    PLUMBLINE_LOG_LEVEL: 'silent',
    ...store.settings,
  });
  const [first, second] = await Promise.all([openServices(config), openServices(config)]);
  expect(await countRows(first.db.queries('edition'))).toBe(1);
  expect(second.box.open(first.box.seal('said'))).toBe('said');
  expect(await second.key.verify(await first.key.sign({ number: '1' }))).toEqual({ number: '1' });
  expect(await second.audit.verify()).toMatchObject({ intact: true, entries: 1 });
  await Promise.all([first.close(), second.close()]);
  await store.drop();
});
