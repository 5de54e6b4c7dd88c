import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createInProcessJobs } from '#server/jobs/in-process-jobs.ts';
import { EVERY_MINUTE, type JobEngine } from '#server/jobs/job-engine.ts';
import { createLog } from '#server/world/log.ts';

const MINUTE_MS = 60_000;

let engine: JobEngine;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:30Z') });
  engine = createInProcessJobs(createLog('silent'));
});

afterEach(async () => {
  await engine.stop();
  vi.useRealTimers();
});

test('a job runs once each minute, also after it failed', async () => {
  let runs = 0;
  engine.schedule('count', EVERY_MINUTE, () => {
    runs += 1;
    return runs === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
  });
  await engine.start();
  expect(runs).toBe(0);
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
  expect(runs).toBe(3);
});

test('a job that is still running is not begun a second time, and a stop waits for it', async () => {
  let begun = 0;
  let end: () => void = () => undefined;
  engine.schedule('long', EVERY_MINUTE, () => {
    begun += 1;
    return new Promise<void>((resolve) => (end = resolve));
  });
  await engine.start();
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
  expect(begun).toBe(1);
  let stopped = false;
  const stopping = engine.stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(1);
  expect(stopped).toBe(false);
  end();
  await stopping;
});
