import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '#server/config.ts';
import { openAside } from '#server/db/aside.ts';
import { migrate } from '#server/db/migrate.ts';
import type { Services } from '#server/services.ts';
import { makeStore, type EmptyStore } from '#test/server/support/store.ts';
import { BAKERIES, bakersPlan, bakersRoot } from './bakers-demo.ts';
import { demoConfig, openDemo, tellAll } from './demo-world.ts';

const SECRET = 'of-another-database-in-the-same-folder-0123456789';

let store: EmptyStore;
let config: Config;
let services: Services;

/** A start was broken off before, in a folder that another database uses too. */
beforeAll(async () => {
  store = await makeStore();
  const url = store.settings.PLUMBLINE_DATABASE ?? '';
  await migrate({ engine: 'postgres', url: await openAside(url) });
  writeFileSync(join(store.folder, 'secret'), SECRET);
  config = { ...demoConfig(bakersRoot(bakersPlan(), BAKERIES)), dataFolder: store.folder, database: url };
  services = await openDemo(config);
});

afterAll(async () => {
  await services.close();
  await store.drop();
});

test('the association is made aside and brought over whole', async () => {
  const states = Object.fromEntries((await tellAll(services)).map(({ login, state }) => [login, state]));
  expect(states).toEqual({ crumb: 'sealed', crust: 'shown', yeast: 'tasting', slice: 'declined', flour: null });
  expect(await services.audit.verify()).toMatchObject({ intact: true });
  const schemas = await services.db.queries('pg_namespace').where('nspname', 'like', 'plumbline%').pluck('nspname');
  expect(schemas).toEqual([]);
  await expect(services.db.queries('audit_entry').delete()).rejects.toThrow('append-only');
});

test('a second start finds it as it was', async () => {
  const told = await tellAll(services);
  await services.close();
  services = await openDemo(config);
  expect(await tellAll(services)).toEqual(told);
});

test('the secret and the files of the folder stay', () => {
  expect(readdirSync(store.folder).sort()).toEqual(['files', 'secret']);
  expect(services.box.open(services.box.seal('said'))).toBe('said');
});
