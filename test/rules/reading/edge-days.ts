import fc from 'fast-check';
import { dayMonthsBefore, monthBefore } from './dates.ts';

const dayInMs = 86_400_000;

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayInMs).toISOString().slice(0, 10);
}

/** Days on which windows end oddly, and any other day of some years. */
export const someAsOf: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2022-03-01',
      '2023-02-28',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2024-03-31',
      '2024-12-31',
      '2025-01-01',
      '2025-02-28',
      '2025-05-31',
      '2026-01-31',
      '2026-11-23',
      '2027-02-28',
      '2028-02-29',
    ),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3200 }).map((days) => shifted('2022-03-01', days)) },
);

/** A day on, or one day beside, an edge that lies so many months before asOf. */
export function dayBesideEdge(asOf: string, months: readonly number[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...months), fc.constantFrom(-1, 0, 0, 1))
    .map(([back, days]) => shifted(dayMonthsBefore(asOf, back), days));
}

/** A day crowded around the edges of the windows, and now and then any day. */
export function someDay(asOf: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: dayBesideEdge(asOf, [0, 12, 24, 36]) },
    { weight: 3, arbitrary: recentDay(asOf) },
    { weight: 1, arbitrary: fc.integer({ min: -900, max: 2500 }).map((days) => shifted(asOf, -days)) },
  );
}

/** A day of the last twelve months, both ends included. */
export function recentDay(asOf: string): fc.Arbitrary<string> {
  const span = (Date.parse(asOf) - Date.parse(dayMonthsBefore(asOf, 12))) / dayInMs;
  return fc.integer({ min: 0, max: span }).map((days) => shifted(asOf, -days));
}

/** A last day of validity that asOf has not passed. */
export function dayStillValid(asOf: string): fc.Arbitrary<string> {
  return fc.constantFrom(0, 1, 400).map((days) => shifted(asOf, days));
}

/** A last day of validity that asOf has passed. */
export function dayRunOut(asOf: string): fc.Arbitrary<string> {
  return fc.constantFrom(1, 30, 400).map((days) => shifted(asOf, -days));
}

/** Insured months: the three that count, sometimes with one lacking, others about them, one twice, in any order. */
export function someInsuredMonths(asOf: string): fc.Arbitrary<readonly string[]> {
  const months = [-1, 0, 1, 2, 3, 4].map((back) => monthBefore(asOf, back));
  return fc.oneof(
    fc.shuffledSubarray(months, { minLength: 3 }),
    fc.constant(months.slice(2, 5)),
    fc.constant([...months.slice(2, 4), ...months.slice(3, 4)]),
    fc.constant([...months.slice(2, 5), ...months.slice(2, 3)]),
  );
}
