import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPostgres, type Database } from '#server/db/database.ts';
import { startServer, type RunningServer } from '#test/server/support/running-server.ts';

let server: RunningServer;

/** What only an administrator of the store itself can do. */
async function forgetTrigger({ queries }: Database, trigger: string): Promise<void> {
  await queries.raw(`DROP TRIGGER ${trigger}${isPostgres(queries) ? ' ON audit_entry' : ''}`);
}

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

test('a trail that nobody touched is whole', async () => {
  await server.staff('officer');
  expect(await server.services.audit.verify()).toMatchObject({ intact: true, firstBroken: null });
});

test('an entry changed behind the back of the database is found, with its place', async () => {
  const { db, audit } = server.services;
  await forgetTrigger(db, 'audit_entry_no_update');
  await db.queries('audit_entry').where({ sequence: 2 }).update({ action: 'nothing-happened' });
  expect(await audit.verify()).toMatchObject({ intact: false, firstBroken: 2 });
});

test('an entry taken out is found', async () => {
  const { db, audit } = server.services;
  await forgetTrigger(db, 'audit_entry_no_delete');
  await db.queries('audit_entry').where({ sequence: 2 }).delete();
  expect(await audit.verify()).toMatchObject({ intact: false, firstBroken: 3 });
});
