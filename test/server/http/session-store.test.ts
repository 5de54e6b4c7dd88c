import type { SessionData } from 'express-session';
import createKnex from 'knex';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SessionStore } from '#server/http/session-store.ts';

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  process.on('unhandledRejection', note);
});

afterEach(() => {
  process.off('unhandledRejection', note);
});

test('a query that fails is told to whoever asked, and ends nothing else', async () => {
  const knex = createKnex({ client: 'sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true });
  const store = new SessionStore({ knex, tableName: 'gone', createTable: false, cleanupInterval: 0 });
  const session = { cookie: {} } as SessionData;
  const told: unknown[] = [];
  const tell = (error: unknown) => told.push(error);
  void store.get('a', tell);
  void store.set('a', session, tell);
  void store.touch('a', session, tell);
  void store.destroy('a', tell);
  await expect.poll(() => told.length).toBe(4);
  await new Promise((resume) => setTimeout(resume, 10));
  expect(told.every((error) => error instanceof Error)).toBe(true);
  expect(unhandled).toEqual([]);
  await knex.destroy();
});
