import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compareNumeric,
  decimalPlaces,
  divide,
  multiply,
  nearest,
  remainder,
  roundHalfUp,
  subtract,
} from '#engine/model/exact.ts';

describe('decimals are exact', () => {
  it.each([
    [add(0.1, 0.2), 0.3],
    [add(add(166.7, 166.7), 166.6), 500],
    [multiply(0.7, 3), 2.1],
    [subtract(1, 0.9), 0.1],
    [divide(multiply(divide(1, 3), 3), 1), 1],
    [remainder(0.3, 0.1), 0],
    [add(1e21, 1), 1e21 + 1],
  ])('%s is %s', (found, wanted) => {
    expect(nearest(found)).toBe(wanted);
  });

  it('a third is not a decimal, and three of them are 1', () => {
    const third = divide(1, 3);
    expect(typeof third).toBe('object');
    expect(add(add(third, third), third)).toBe(1);
    expect(nearest(third)).toBe(1 / 3);
  });
});

describe('rounding goes half up on the exact value', () => {
  it.each([
    [divide(5, 20), 0.3],
    [divide(multiply(5, 7), 100), 0.4],
    [multiply(0.35, 1), 0.4],
    [divide(1, 3), 0.3],
    [2.25, 2.3],
    [99.94, 99.9],
    [99.95, 100],
    [7, 7],
  ])('%s becomes %s', (value, wanted) => {
    expect(roundHalfUp(value, 1)).toBe(wanted);
  });
});

it('counts decimals as written', () => {
  expect([5, 0.5, 0.000001, 1e-7, 1e21, 123.45].map(decimalPlaces)).toEqual([0, 1, 6, 7, 0, 2]);
});

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100);

it('agrees with whole-number arithmetic in hundredths', () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const [x, y] = [Math.round(a * 100), Math.round(b * 100)];
      expect(nearest(add(a, b))).toBe((x + y) / 100);
      expect(nearest(multiply(a, b)) + 0).toBe((x * y) / 10_000 + 0);
      expect(Math.sign(compareNumeric(a, b)) + 0).toBe(Math.sign(x - y) + 0);
    }),
  );
});

it('adding and taking away again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (a, b) => {
        expect(compareNumeric(subtract(add(a, b), b), a)).toBe(0);
      },
    ),
  );
});
