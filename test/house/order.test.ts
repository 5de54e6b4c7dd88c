import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

describe('a house in order', { timeout: 120_000 }, () => {
  let house: SmallHouse;

  beforeAll(async () => {
    house = await buildSmallHouse({});
  });

  afterAll(() => house.pullDown());

  test.each(['walls', 'layout', 'types', 'lint', 'format'])('gives no cause for complaint about %s', async (part) => {
    expect(await house.inspect(part)).toBe('');
  });
});
