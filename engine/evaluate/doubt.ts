import type { CompiledGrade, Edition } from '#engine/edition/edition.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { evaluate, type EvaluateOptions } from './evaluate.ts';

/** How deep in the report a finding stands; everybody may know of conditions, grades and categories. */
export type DoubtLevel = 'condition' | 'grade' | 'category' | 'criterion' | 'item';

/** A finding that somebody may object to. */
export interface Doubtable {
  readonly id: string;
  readonly title: LocalText;
  readonly level: DoubtLevel;
}

/** What an evaluation comes to. */
export interface Comes {
  readonly eligible: boolean;
  readonly grade: CompiledGrade | undefined;
  readonly points: number;
}

/** The findings of an edition that somebody may object to. */
export function listDoubtable(edition: Edition): readonly Doubtable[] {
  const named =
    (level: DoubtLevel) => (compiled: { readonly id: string; readonly document: { title: LocalText } }) => ({
      id: compiled.id,
      title: compiled.document.title,
      level,
    });
  return [
    ...edition.conditions.map(named('condition')),
    ...edition.grades.flatMap((grade) => [named('grade')(grade), ...grade.criteria.map(named('criterion'))]),
    ...edition.categories.flatMap((category) => [named('category')(category), ...category.items.map(named('item'))]),
  ];
}

/**
 * What the facts come to when one finding is taken away: an item or a category without its evidence, a condition that
 * fails, a criterion or a grade that is not met. A name that makes no finding takes nothing away.
 */
export function evaluateDoubting(
  edition: Edition,
  facts: JsonObject,
  options: EvaluateOptions,
  doubted: string,
): Comes {
  const evaluation = evaluate(edition, facts, {
    ...options,
    verified: withoutDoubted(edition, options.verified, doubted),
  });
  const blocked = evaluation.conditions.some(({ condition }) => condition.id === doubted && condition.document.blocks);
  const eligible = evaluation.eligible && !blocked;
  const left = evaluation.grades.filter(
    ({ grade, met }) => met && grade.id !== doubted && !grade.criteria.some(({ id }) => id === doubted),
  );
  return { eligible, grade: eligible ? left[0]?.grade : undefined, points: evaluation.points.total };
}

function withoutDoubted(edition: Edition, verified: EvaluateOptions['verified'], doubted: string): ReadonlySet<string> {
  const items = edition.categories.flatMap((category) =>
    category.items.map((item) => ({ code: item.document.code, gone: item.id === doubted || category.id === doubted })),
  );
  const counts = (code: string) => verified === undefined || verified === 'all' || verified.has(code);
  return new Set(items.filter(({ code, gone }) => !gone && counts(code)).map(({ code }) => code));
}
