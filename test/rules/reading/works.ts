import { isWithin } from './dates.ts';
import { isAtLeast, ratio, zero, type Fraction } from './fraction.ts';
import { halves, type Item } from './item.ts';

function moneyStepReached(money: Fraction, steps: readonly (readonly [from: number, points: number])[]): Fraction {
  return ratio(steps.find(([from]) => isAtLeast(money, ratio(from)))?.[1] ?? 0);
}

function totalPoints(total: Fraction): Fraction {
  if (!isAtLeast(zero, total) && !isAtLeast(total, ratio(50))) return ratio(2);
  return moneyStepReached(total, [
    [1000, 14],
    [500, 12],
    [300, 9],
    [100, 6],
    [50, 4],
  ]);
}

export const works: readonly Item[] = [
  { code: 'E1', cap: 14, source: 'captured', points: ({ projects }) => totalPoints(projects.total) },
  {
    code: 'E2',
    cap: 6,
    source: 'captured',
    points: ({ projects }) =>
      moneyStepReached(projects.largest, [
        [200, 6],
        [100, 4],
        [30, 2],
      ]),
  },
  { code: 'E3', cap: 5, source: 'captured', points: ({ projects }) => ratio(projects.count) },
  { code: 'E4', cap: 5, source: 'captured', points: ({ projects }) => ratio(projects.inspected) },
  {
    code: 'E5',
    cap: 3,
    source: 'declared',
    points: ({ facts, asOf }) =>
      halves(facts.maintenanceContracts ?? [], (row) => (row.from <= asOf && asOf <= row.to ? 1 : 0)),
  },
  {
    code: 'E6',
    cap: 2,
    source: 'declared',
    points({ facts, asOf }) {
      const recent = (facts.qualityAwards ?? []).filter((row) => isWithin(row.on, asOf, 36));
      return ratio(recent.reduce((sum, row) => sum + { national: 2, provincial: 1 }[row.level], 0));
    },
  },
];
