import fc from 'fast-check';
import { threeMonthsBefore } from './dates.ts';
import { dayRunOut, dayStillValid, someDay, someInsuredMonths } from './edge-days.ts';
import type { Person } from './facts.ts';

const title = fc.constantFrom('senior', 'middle', 'junior', null);
const skill = fc.constantFrom('seniorTechnician', 'technician', 'senior', 'middle', 'junior', null);
const registration = fc.constantFrom(
  'constructor1',
  'constructor2',
  'costEngineer',
  'safetyEngineer',
  'other',
  null,
  null,
  null,
);
const attendances = fc.constantFrom(0, 0, 0, 1, 2, 9);

const holding = fc.record({ title, skill, registration, continuingEducation12m: attendances });

/** Anybody, qualified or not, often under a number that another row has too. */
function someone(asOf: string): fc.Arbitrary<Person> {
  return fc.record({
    idNumber: fc.integer({ min: 0, max: 24 }).map((number) => `P${String(number)}`),
    name: fc.constantFrom('甲', '乙'),
    employed: fc.constantFrom(true, true, true, false),
    retired: fc.constantFrom(false, false, false, true),
    insuredMonths: someInsuredMonths(asOf),
    trainedUntil: fc.option(someDay(asOf)),
    title,
    skill,
    registration,
    continuingEducation12m: attendances,
  });
}

const headcount = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(2, 3, 5, 6, 7, 11, 12, 13, 17, 18, 19, 20, 21) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 24 }) },
  { weight: 1, arbitrary: fc.constantFrom(4, 20, 40, 100) },
);

/** So many qualified people, some of them trained: the others all have a title, so that they qualify without. */
function crowd(asOf: string): fc.Arbitrary<readonly Person[]> {
  return fc
    .record({
      count: headcount,
      trainedOf: fc.oneof(fc.constant(100), fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 1, 7)),
      valid: dayStillValid(asOf),
      expired: fc.option(dayRunOut(asOf)),
      holdings: fc.array(holding, { minLength: 1, maxLength: 5 }),
    })
    .map(({ count, trainedOf, valid, expired, holdings }) =>
      Array.from({ length: count }, (_, index): Person => {
        const held = holdings[index % holdings.length] ?? holdings[0];
        const trained = index < trainedOf;
        return {
          idNumber: `P${String(index)}`,
          name: '丙',
          employed: true,
          retired: false,
          insuredMonths: threeMonthsBefore(asOf),
          trainedUntil: trained ? valid : expired,
          title: held?.title ?? (trained ? null : 'junior'),
          skill: held?.skill ?? null,
          registration: held?.registration ?? null,
          continuingEducation12m: held?.continuingEducation12m ?? 0,
        };
      }),
    );
}

/** Staff around the limits, with strangers and repeated numbers before, or after, them. */
export function someStaff(asOf: string): fc.Arbitrary<readonly Person[]> {
  return fc
    .record({
      strangers: fc.oneof(fc.constant([]), fc.array(someone(asOf), { maxLength: 4 })),
      people: crowd(asOf),
      first: fc.boolean(),
    })
    .map(({ strangers, people, first }) => (first ? [...strangers, ...people] : [...people, ...strangers]));
}
