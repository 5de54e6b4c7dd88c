import type { Facts, Person } from './facts.ts';
import { larger, ratio, roundedToTenths, smaller, zero, type Fraction } from './fraction.ts';
import type { ProjectMeasures } from './projects.ts';

/** What every item may look at: the facts, the day, and the measures over both. */
export interface Subject {
  readonly facts: Facts;
  readonly asOf: string;
  readonly qualified: readonly Person[];
  readonly trained: readonly Person[];
  readonly projects: ProjectMeasures;
}

export type ItemSource = 'declared' | 'captured' | 'derived';

/** One row of the scoring table; points before clamping, undefined where a value it needs is missing. */
export interface Item {
  readonly code: string;
  readonly cap: number;
  readonly source: ItemSource;
  readonly points: (subject: Subject) => Fraction | undefined;
}

export interface ScoredItem {
  readonly code: string;
  readonly cap: number;
  readonly source: ItemSource;
  readonly points: Fraction;
  readonly finding: 'points' | 'missing';
}

/** Clamp to what the item can give, then round. */
export function scoreItem(item: Item, subject: Subject): ScoredItem {
  const { code, cap, source } = item;
  const raw = item.points(subject);
  if (raw === undefined) return { code, cap, source, points: zero, finding: 'missing' };
  return { code, cap, source, points: roundedToTenths(larger(zero, smaller(raw, ratio(cap)))), finding: 'points' };
}

/** The points of the first step that a value reaches, steps listed from the highest; 0 below all. */
export function stepReached(value: number, steps: readonly (readonly [from: number, points: number])[]): number {
  return steps.find(([from]) => value >= from)?.[1] ?? 0;
}

/** A sum in half points, so that it stays a whole number until the end. */
export function halves<Row>(rows: readonly Row[], halfPointsOf: (row: Row) => number): Fraction {
  return ratio(
    rows.reduce((sum, row) => sum + halfPointsOf(row), 0),
    2,
  );
}
