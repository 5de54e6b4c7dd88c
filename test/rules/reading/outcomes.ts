import type { Reading } from './read-enterprise.ts';

const capOfCategory: Readonly<Record<string, number>> = {
  basics: 25,
  management: 25,
  personnel: 35,
  reputation: 20,
  projects: 35,
  innovation: 20,
};

/** The outcomes that a reading shows, by name, so that a crowd can be asked which it has reached. */
export function outcomesOf(reading: Reading): readonly string[] {
  const items = reading.points.items.map(({ code, points, cap, finding }) => {
    if (finding === 'missing') return `${code} missing`;
    if (points === cap) return `${code} at its cap`;
    return points === 0 ? `${code} nothing` : `${code} something`;
  });
  const conditions = reading.eligibility.map(({ id, finding }) => `${id} ${finding}`);
  const categories = Object.entries(reading.points.categories).map(
    ([name, points]) => `${name} ${points === capOfCategory[name] ? 'at its cap' : 'below its cap'}`,
  );
  return [`recommends ${String(reading.grade)}`, ...items, ...categories, ...conditions, ...gradeOutcomes(reading)];
}

function gradeOutcomes({ grades }: Reading): readonly string[] {
  return grades.flatMap(({ grade, criteria }) =>
    criteria.map(({ id, finding, actual, limit, paths = [] }) => {
      if (actual === undefined) return `${String(grade)} ${id}: ${paths.map((path) => path.finding).join(', ')}`;
      return `${String(grade)} ${id} ${actual === limit ? 'exactly' : finding}`;
    }),
  );
}

const captured = ['lawful', 'no-quality-accident'];
const declared = ['membership', 'legal-person', 'management-systems'];
const listed = ['equipment', 'training', 'contribution'];
const answeredMissing = ['A1', 'A2', 'A4', 'A6', 'B1', 'B2', 'B3', 'B4', 'B5', 'D1', 'D2', 'D4'];
const allOrNothing = ['A6', 'B1', 'B5'];

/** Every outcome that the contract leaves possible, for the codes of its items. */
export function possibleOutcomes(codes: readonly string[]): readonly string[] {
  const items = codes.flatMap((code) => [
    `${code} nothing`,
    `${code} at its cap`,
    ...(allOrNothing.includes(code) ? [] : [`${code} something`]),
    ...(answeredMissing.includes(code) ? [`${code} missing`] : []),
  ]);
  const conditions = [...captured, ...declared, ...listed].flatMap((id) => [
    `${id} holds`,
    `${id} fails`,
    ...(listed.includes(id) ? [] : [`${id} missing`]),
  ]);
  const grades = ['1', '2', '3', '4'].flatMap((grade) => [
    `recommends ${grade}`,
    ...['staff', 'points'].flatMap((id) => ['holds', 'exactly', 'fails'].map((how) => `${grade} ${id} ${how}`)),
    ...(grade === '4' ? [] : pathOutcomes.map((paths) => `${grade} projects: ${paths}`)),
  ]);
  const categories = Object.keys(capOfCategory).flatMap((name) => [`${name} at its cap`, `${name} below its cap`]);
  return ['recommends null', ...items, ...categories, ...conditions, ...grades];
}

const pathOutcomes = ['holds, holds', 'holds, fails', 'fails, holds', 'fails, fails'];
