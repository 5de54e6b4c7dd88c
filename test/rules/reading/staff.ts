import { threeMonthsBefore } from './dates.ts';
import type { Facts, Person } from './facts.ts';
import { firstOfEach } from './first-of-each.ts';

function isTrained(person: Person, asOf: string): boolean {
  return person.trainedUntil !== null && person.trainedUntil >= asOf;
}

function isQualified(person: Person, asOf: string): boolean {
  if (!person.employed || person.retired) return false;
  if (!threeMonthsBefore(asOf).every((month) => person.insuredMonths.includes(month))) return false;
  return isTrained(person, asOf) || person.title !== null || person.skill !== null || person.registration !== null;
}

/** staff.qualified: every person once, by the first row that satisfies the conditions. */
export function qualifiedStaff(facts: Facts, asOf: string): readonly Person[] {
  const rows = (facts.staff ?? []).filter((person) => isQualified(person, asOf));
  return firstOfEach(rows, (person) => person.idNumber);
}

/** staff.trained */
export function trainedStaff(facts: Facts, asOf: string): readonly Person[] {
  return qualifiedStaff(facts, asOf).filter((person) => isTrained(person, asOf));
}
