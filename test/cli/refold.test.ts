import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillApplication, registerApplicant } from '#test/server/support/applicant.ts';
import { startServer, type RunningServer } from '#test/server/support/running-server.ts';
import { plumbline } from './run-plumbline.ts';

let server: RunningServer;
let file: string;
let id: string;

beforeAll(async () => {
  server = await startServer();
  file = join(server.services.config.dataFolder, 'plumbline.sqlite');
  id = await fillApplication(await registerApplicant(server));
});

afterAll(() => server.stop());

test('a database in order is told so', async () => {
  const ran = await plumbline(['refold', '--database', file]);
  expect(ran).toMatchObject({ status: 0, err: '' });
  expect(ran.out).toBe('1 cases and 0 certificates folded, 0 differences, 0 left\n');
});

test('a planted difference is named with status 1, and mended with --repair', async () => {
  await server.services.db.queries('application').where({ id }).update({ state: 'issued', final: 1 });
  const found = await plumbline(['refold', '--database', file]);
  expect(found.status).toBe(1);
  expect(found.out).toContain(`application:${id} state: kept "issued", events say "draft"`);
  const repaired = await plumbline(['refold', '--database', file, '--repair']);
  expect(repaired).toMatchObject({ status: 0, err: '' });
  expect(repaired.out).toContain('2 repaired, 0 left');
  expect((await plumbline(['refold', '--database', file])).status).toBe(0);
  const { items } = await server.services.audit.list({ action: 'repair-fold' }, { page: 1, size: 10 });
  expect(items.map(({ subject }) => subject)).toEqual([`application:${id}`]);
});

test('a database that is not there, or is none of ours, is refused and not made', async () => {
  const nowhere = await plumbline(['refold', '--database', join(server.services.config.dataFolder, 'no.sqlite')]);
  expect(nowhere.status).toBe(2);
  expect(nowhere.err).toContain('no Plumbline database');
  const empty = join(server.services.config.dataFolder, 'empty.sqlite');
  writeFileSync(empty, '');
  const foreign = await plumbline(['refold', '--database', empty]);
  expect(foreign.status).toBe(2);
  expect(foreign.err).toContain('start the server once');
});
