import { isWithin } from './dates.ts';
import type { Person } from './facts.ts';
import { ratio, zero } from './fraction.ts';
import { halves, type Item } from './item.ts';

function halfPointsOfTitle({ title }: Person): number {
  if (title === null) return 0;
  return { senior: 3, middle: 2, junior: 1 }[title];
}

function halfPointsOfSkill({ skill }: Person): number {
  if (skill === null) return 0;
  return { seniorTechnician: 3, technician: 3, senior: 2, middle: 1, junior: 1 }[skill];
}

function halfPointsOfRegistration({ registration }: Person): number {
  if (registration === null) return 0;
  return registration === 'constructor1' ? 3 : 2;
}

export const personnel: readonly Item[] = [
  {
    code: 'C1',
    cap: 16,
    source: 'captured',
    points: ({ qualified }) => ratio(qualified.length + Math.min(qualified.length, 12), 2),
  },
  {
    code: 'C2',
    cap: 5,
    source: 'captured',
    points: ({ qualified, trained }) => (qualified.length === 0 ? zero : ratio(5 * trained.length, qualified.length)),
  },
  {
    code: 'C3',
    cap: 8,
    source: 'declared',
    points: ({ qualified }) =>
      halves(qualified, (person) => Math.max(halfPointsOfTitle(person), halfPointsOfSkill(person))),
  },
  { code: 'C4', cap: 4, source: 'declared', points: ({ qualified }) => halves(qualified, halfPointsOfRegistration) },
  {
    code: 'C5',
    cap: 2,
    source: 'captured',
    points({ facts, asOf, qualified }) {
      const attendances = qualified.reduce((sum, person) => sum + person.continuingEducation12m, 0);
      const contests = (facts.skillContests ?? []).filter((row) => isWithin(row.on, asOf, 12)).length;
      return ratio(attendances + 5 * contests, 5);
    },
  },
];
