import { isWithin } from './dates.ts';
import type { Credit, Honour } from './facts.ts';
import { ratio } from './fraction.ts';
import { halves, stepReached, type Item } from './item.ts';
import { isOpenOn } from './records.ts';

const worthOfIndustryRating = { AAA: 3, AA: 2, A: 1 } as const;
const worthOfPublicRating = { excellent: 2, good: 1 } as const;
const halfPointsOfHonour = { national: 6, provincial: 4, city: 2, county: 1 } as const;

function worthOfCredit({ industryRating, publicRating }: Credit): number | undefined {
  if (industryRating === undefined || publicRating === undefined) return undefined;
  const byIndustry = industryRating === null ? 0 : worthOfIndustryRating[industryRating];
  return Math.max(byIndustry, publicRating === null ? 0 : worthOfPublicRating[publicRating]);
}

function bestOfEachSubject(honours: readonly Honour[]): readonly number[] {
  const best = new Map<string, number>();
  for (const { subject, level } of honours) {
    best.set(subject, Math.max(best.get(subject) ?? 0, halfPointsOfHonour[level]));
  }
  return [...best.values()];
}

export const reputation: readonly Item[] = [
  {
    code: 'D1',
    cap: 8,
    source: 'captured',
    points({ facts: { records }, asOf }) {
      if (records === undefined) return undefined;
      const recent = records.filter((row) => !row.repaired && isWithin(row.on, asOf, 36));
      const penalties = recent.filter((row) => row.kind === 'penalty').length;
      const complaints = recent.filter((row) => row.kind === 'complaint').length;
      const abnormal = records.filter((row) => row.kind === 'abnormalOperation' && isOpenOn(row, asOf)).length;
      return ratio(8 - 2 * penalties - 5 * complaints - 4 * abnormal);
    },
  },
  {
    code: 'D2',
    cap: 3,
    source: 'declared',
    points({ facts }) {
      const worth = worthOfCredit(facts.credit ?? {});
      return worth === undefined ? undefined : ratio(worth);
    },
  },
  {
    code: 'D3',
    cap: 4,
    source: 'declared',
    points({ facts, asOf }) {
      const recent = (facts.honours ?? []).filter((row) => isWithin(row.on, asOf, 36));
      return halves(bestOfEachSubject(recent), (halfPoints) => halfPoints);
    },
  },
  {
    code: 'D4',
    cap: 2,
    source: 'captured',
    points({ facts }) {
      const average = facts.satisfaction?.average;
      if (average === undefined) return undefined;
      return ratio(
        average === null
          ? 0
          : stepReached(average, [
              [4.5, 2],
              [4, 1],
            ]),
      );
    },
  },
  {
    code: 'D5',
    cap: 3,
    source: 'declared',
    points: ({ facts, asOf }) => ratio((facts.contributions ?? []).filter((row) => isWithin(row.on, asOf, 36)).length),
  },
];
