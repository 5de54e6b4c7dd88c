import { compareNumeric, isNumeric, roundHalfUp, type Numeric } from '#engine/model/exact.ts';
import { LogicError } from '#engine/logic/logic-error.ts';
import { MISSING } from '#engine/logic/value.ts';
import type { ItemDocument } from '#engine/edition/documents.ts';
import type { Compiled, CompiledCategory } from '#engine/edition/edition.ts';
import { EvaluationError, type Reading } from './reading.ts';

/** What an item earned. `unverified` says that it would earn points once its evidence is verified. */
export interface ItemScore {
  readonly item: Compiled<ItemDocument>;
  readonly finding: 'points' | 'missing' | 'unverified';
  /** What counts, in steps of the edition's rounding. */
  readonly points: number;
  /** What the facts claim, before verification. */
  readonly claimed: number;
}

/** What a category earned, before (`sum`) and after its cap. */
export interface CategoryScore {
  readonly category: CompiledCategory;
  readonly items: readonly ItemScore[];
  readonly sum: number;
  readonly points: number;
}

/** The total, and what the enterprise declared and institutions delivered, each before category caps. */
export interface Points {
  readonly total: number;
  readonly declared: number;
  readonly captured: number;
}

/** Scores all items of all categories. Sums run over whole steps of the rounding, so no binary drift can enter. */
export function scoreCategories(
  reading: Reading,
  verified: 'all' | ReadonlySet<string>,
): { readonly categories: readonly CategoryScore[]; readonly points: Points } {
  const { decimals } = reading.edition.about.scoring;
  const addUp = (numbers: readonly number[]): number => sumInSteps(numbers, decimals);
  const categories = reading.edition.categories.map((category): CategoryScore => {
    const items = category.items.map((item) => scoreItem(reading, item, verified));
    const sum = addUp(items.map(({ points }) => points));
    return { category, items, sum, points: Math.min(sum, category.document.cap.value) };
  });
  const items = categories.flatMap((category) => category.items);
  const declared = items.filter(({ item }) => item.document.origin === 'declared');
  const captured = items.filter(({ item }) => item.document.origin !== 'declared');
  return {
    categories,
    points: {
      total: addUp(categories.map(({ points }) => points)),
      declared: addUp(declared.map(({ points }) => points)),
      captured: addUp(captured.map(({ points }) => points)),
    },
  };
}

/** Scores one item: raw points, clamped to the cap, rounded half up on the exact value. */
export function scoreItem(
  reading: Reading,
  item: Compiled<ItemDocument>,
  verified: 'all' | ReadonlySet<string>,
): ItemScore {
  const [logic] = item.logics;
  const raw = logic === undefined ? MISSING : reading.run(item, logic.node);
  if (raw === MISSING) return { item, finding: 'missing', points: 0, claimed: 0 };
  if (!isNumeric(raw) || raw === Infinity || raw === -Infinity || Number.isNaN(raw)) {
    const cause = new LogicError(
      'non-finite',
      '',
      `item ${item.document.code} answers points that are no finite number`,
    );
    throw new EvaluationError(item.id, '/points', cause);
  }
  const claimed = roundHalfUp(clamp(raw, item.document.cap.value), reading.edition.about.scoring.decimals);
  const counts = verified === 'all' || verified.has(item.document.code);
  return counts
    ? { item, finding: 'points', points: claimed, claimed }
    : { item, finding: 'unverified', points: 0, claimed };
}

function clamp(points: Numeric, cap: number): Numeric {
  if (compareNumeric(points, 0) < 0) return 0;
  return compareNumeric(points, cap) > 0 ? cap : points;
}

function sumInSteps(numbers: readonly number[], decimals: number): number {
  const steps = 10 ** decimals;
  return numbers.reduce((sum, number) => sum + Math.round(number * steps), 0) / steps;
}
