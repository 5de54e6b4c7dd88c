import { MS_PER_DAY } from '#engine/calendar/instant.ts';
import { toInstant } from '#server/demo/office-hours.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;

/** Lets time pass up to a moment, with everything that it does by itself. */
export async function passTo(world: World, at: number): Promise<void> {
  if (at <= world.now) return;
  const { demoClock, sweep } = world.services;
  await demoClock?.advance({ to: toInstant(at) });
  const moved = await sweep.run();
  world.tell(`time passes; ${moved} things happen by themselves`);
}

/** Lets some hours, days, or seldom months pass. */
export async function passByChance(world: World): Promise<void> {
  const { random, now } = world;
  const stretch = random.pick([
    random.whole(1, 12) * HOUR_MS,
    random.whole(1, 6) * MS_PER_DAY,
    random.whole(1, 6) * MS_PER_DAY,
    random.whole(10, 45) * MS_PER_DAY,
  ]);
  await passTo(world, now + stretch);
}

/** Moves the clock while nothing runs, and starts everything again: what fell due meanwhile happens then. */
export async function sleepAndWake(world: World): Promise<void> {
  await world.services.demoClock?.advance({ days: world.random.whole(1, 20) });
  await world.restart();
  const moved = await world.services.sweep.run();
  world.tell(`woke; ${moved} things had fallen due`);
}
