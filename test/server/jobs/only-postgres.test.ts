import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#server/db/open-database.ts';
import { EVERY_MINUTE, type JobEngine } from '#server/jobs/job-engine.ts';
import { createPostgresJobs } from '#server/jobs/postgres-jobs.ts';
import { createSystemClock } from '#server/world/clock.ts';
import { createLog } from '#server/world/log.ts';
import { makeStore, type EmptyStore } from '#test/server/support/store.ts';

const QUICK = { cronMonitorIntervalSeconds: 1, cronWorkerIntervalSeconds: 1 };
const LONG_ENOUGH_MS = 9_000;
const LATE_SECOND = 42;

let store: EmptyStore;
let engines: JobEngine[];
const runs: string[] = [];

/** Processes that share the jobs of one database. */
function openEngine(name: string, work: () => Promise<void>): JobEngine {
  const engine = createPostgresJobs(
    store.address.engine === 'postgres' ? store.address.url : '',
    createLog('silent'),
    QUICK,
  );
  engine.schedule('count', EVERY_MINUTE, async () => {
    runs.push(name);
    await work();
  });
  engines.push(engine);
  return engine;
}

/** The rest of this minute is long enough to see that nothing runs twice in it. */
async function untilEarlyInTheMinute(): Promise<void> {
  const second = Number(createSystemClock().now().slice(17, 19));
  if (second >= LATE_SECOND) await wait((60 - second) * 1000);
}

beforeEach(async () => {
  store = await makeStore();
  engines = [];
  runs.length = 0;
  await untilEarlyInTheMinute();
});

afterEach(async () => {
  for (const engine of engines) await engine.stop();
  await store.drop();
});

test('a job whose minute has come is run by one of three processes, once', { timeout: 90_000 }, async () => {
  await Promise.all(['a', 'b', 'c'].map((name) => openEngine(name, () => Promise.resolve()).start()));
  await wait(LONG_ENOUGH_MS);
  expect(runs).toHaveLength(1);
});

test('a job that fails is not tried again before its next minute, and others go on', { timeout: 90_000 }, async () => {
  const engine = openEngine('a', () => Promise.reject(new Error('no')));
  const others: string[] = [];
  engine.schedule('other', EVERY_MINUTE, () => Promise.resolve(others.push('other')));
  await engine.start();
  await wait(LONG_ENOUGH_MS);
  expect([runs, others]).toEqual([['a'], ['other']]);
});

test('the tables of the engine lie apart from ours', { timeout: 90_000 }, async () => {
  await openEngine('a', () => Promise.resolve()).start();
  const db = openDatabase(store.address);
  const tables = await db.queries('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  await db.close();
  expect(tables).toEqual([]);
});
