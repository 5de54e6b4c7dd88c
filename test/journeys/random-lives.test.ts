import { afterAll, beforeAll, expect, test } from 'vitest';
import { findWrongs } from './support/lives/invariants.ts';
import { live, reachTheRest } from './support/lives/live.ts';
import { World } from './support/lives/world.ts';

/** Another seed or a longer life for a run by hand: `npm run soak`, docs/developer/proofs.md. */
const SEED = process.env.PLUMBLINE_LIVES_SEED ?? '准绳';
const DEEDS = Number(process.env.PLUMBLINE_LIVES_DEEDS ?? 1000);

let world: World;

beforeAll(async () => {
  world = await World.open(SEED, 8);
});

afterAll(async () => {
  await world.close();
});

test('nothing forbidden happens and nothing is lost, whoever tries whatever', { timeout: 3_600_000 }, async () => {
  await live(world, DEEDS).catch((fault: unknown) => {
    throw new Error(`seed ${SEED}, after:\n${world.diary.slice(-15).join('\n')}`, { cause: fault });
  });
  expect(await findWrongs(world)).toEqual([]);
});

/** Walking to every state takes many minutes, so only a soak does it; each has a journey of its own, too. */
const walk = test.runIf(process.env.PLUMBLINE_SOAK === 'yes');

walk('every state that the documents write is one that a case can come to', { timeout: 7_200_000 }, async () => {
  const missing = await reachTheRest(world);
  expect(missing, world.diary.slice(-15).join('\n')).toEqual([]);
  expect(await findWrongs(world)).toEqual([]);
});
