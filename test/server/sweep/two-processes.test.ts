import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEvents } from '#server/application/event-store.ts';
import type { Services } from '#server/services.ts';
import { Story } from '#test/journeys/support/story.ts';
import type { RunningServer } from '#test/server/support/running-server.ts';

let server: RunningServer;
let beside: Services;
let id: string;

/** A publicity was running when everything went down; its end has passed when two processes come up. */
beforeAll(async () => {
  const story = await Story.begin();
  id = await story.submit(await story.enterprise());
  await story.accept(id);
  await story.evaluate(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  await story.take(officer, id, 'open-publicity');
  await story.server.services.demoClock?.advance({ days: 12 });
  server = await story.server.restart();
  beside = await server.openBeside();
});

afterAll(async () => {
  await beside.close();
  await server.stop();
});

/** What nobody but the clock did. */
async function clockEvents(): Promise<string[]> {
  const events = await listEvents(server.services.db.queries, id);
  return events.filter(({ actorId, to, from }) => actorId === null && to !== from).map(({ to }) => to);
}

test('a publicity that ended while nobody was there is closed once by two processes that come up together', async () => {
  const before = await clockEvents();
  const sweeps = [server.services, beside].map(({ sweep }) => sweep.run());
  const moved = await Promise.all(sweeps);
  const after = await clockEvents();
  expect(moved.reduce((sum, one) => sum + one)).toBe(1);
  expect(new Set(after.slice(before.length)).size).toBe(after.length - before.length);
  expect(after.length).toBeGreaterThan(before.length);
});

test('later sweeps of both find nothing to do, and the trail is whole', async () => {
  const events = await clockEvents();
  expect([await server.services.sweep.run(), await beside.sweep.run()]).toEqual([0, 0]);
  expect(await clockEvents()).toEqual(events);
  expect(await beside.audit.verify()).toMatchObject({ intact: true });
});

test('both sign with the same key', async () => {
  const signed = await beside.key.sign({ number: '1' });
  expect(await server.services.key.verify(signed)).toEqual({ number: '1' });
});
