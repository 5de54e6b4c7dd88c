import { isWithin } from './dates.ts';
import type { Patent, Standard } from './facts.ts';
import { ratio } from './fraction.ts';
import { halves, type Item } from './item.ts';

const halfPointsOfStandard = {
  national: { lead: 8, participant: 4 },
  industry: { lead: 8, participant: 4 },
  local: { lead: 6, participant: 3 },
  group: { lead: 4, participant: 2 },
} as const;

function halfPointsOfOtherPatent({ kind, inForce }: Patent): number {
  return inForce ? { invention: 0, utility: 2, design: 2, software: 1 }[kind] : 0;
}

export const innovation: readonly Item[] = [
  {
    code: 'F1',
    cap: 6,
    source: 'declared',
    points: ({ facts }) =>
      ratio(3 * (facts.patents ?? []).filter((row) => row.kind === 'invention' && row.inForce).length),
  },
  {
    code: 'F2',
    cap: 4,
    source: 'declared',
    points: ({ facts }) => halves(facts.patents ?? [], halfPointsOfOtherPatent),
  },
  {
    code: 'F3',
    cap: 4,
    source: 'declared',
    points: ({ facts, asOf }) =>
      halves(facts.standards ?? [], (row: Standard) =>
        isWithin(row.on, asOf, 36) ? halfPointsOfStandard[row.level][row.role] : 0,
      ),
  },
  {
    code: 'F4',
    cap: 3,
    source: 'declared',
    points({ facts, asOf }) {
      const recent = (facts.techAwards ?? []).filter((row) => isWithin(row.on, asOf, 36));
      const awards = recent.reduce((sum, row) => sum + { national: 3, provincial: 2, city: 1 }[row.level], 0);
      return ratio(awards + (facts.ownProducts ?? []).filter((row) => row.inspected).length);
    },
  },
  {
    code: 'F5',
    cap: 3,
    source: 'declared',
    points({ facts }) {
      const held = [...new Set(facts.recognitions ?? [])];
      return ratio(held.reduce((sum, name) => sum + { highTech: 2, specialized: 2, techSme: 1 }[name], 0));
    },
  },
];
