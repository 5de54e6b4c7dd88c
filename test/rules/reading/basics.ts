import { yearsHavePassed } from './dates.ts';
import { ratio } from './fraction.ts';
import { stepReached, type Item, type Subject } from './item.ts';

const equipmentCategories = ['design', 'install', 'repair', 'test'] as const;

function yearsOfTrade({ facts, asOf }: Subject): number {
  if (yearsHavePassed(facts.enterprise.establishedOn, asOf, 10)) return 3;
  if (yearsHavePassed(facts.enterprise.establishedOn, asOf, 5)) return 2;
  return yearsHavePassed(facts.enterprise.establishedOn, asOf, 2) ? 1 : 0;
}

export const basics: readonly Item[] = [
  {
    code: 'A1',
    cap: 5,
    source: 'derived',
    points: ({ facts: { enterprise } }) =>
      enterprise.missingProfileFields === undefined ? undefined : ratio(10 - enterprise.missingProfileFields, 2),
  },
  {
    code: 'A2',
    cap: 4,
    source: 'captured',
    points({ facts: { enterprise } }) {
      if (enterprise.registeredCapital === undefined) return undefined;
      const steps = [
        [1000, 4],
        [500, 3],
        [200, 2],
        [50, 1],
      ] as const;
      return ratio(stepReached(enterprise.registeredCapital, steps));
    },
  },
  { code: 'A3', cap: 3, source: 'captured', points: (subject) => ratio(yearsOfTrade(subject)) },
  {
    code: 'A4',
    cap: 5,
    source: 'declared',
    points({ facts: { enterprise } }) {
      const { area, owned } = enterprise.office ?? {};
      if (area === undefined || owned === undefined) return undefined;
      return ratio(
        stepReached(area, [
          [300, 4],
          [200, 3],
          [100, 2],
          [1, 1],
        ]) + (owned ? 1 : 0),
      );
    },
  },
  {
    code: 'A5',
    cap: 6,
    source: 'declared',
    points({ facts, asOf }) {
      const equipment = facts.equipment ?? [];
      const present = equipmentCategories.filter((category) => equipment.some((row) => row.category === category));
      const calibrated = equipment.filter((row) => row.calibratedUntil !== null && row.calibratedUntil >= asOf);
      return ratio(present.length * 5 + Math.min(10, calibrated.length), 5);
    },
  },
  {
    code: 'A6',
    cap: 2,
    source: 'captured',
    points({ facts: { enterprise } }) {
      if (enterprise.insuranceContinuous3m === undefined) return undefined;
      return ratio(enterprise.insuranceContinuous3m ? 2 : 0);
    },
  },
];
