import type { ConditionDocument, CriterionDocument } from '#engine/edition/documents.ts';
import type { Compiled, CompiledGrade, Edition } from '#engine/edition/edition.ts';
import { MISSING, truthy, type Value } from '#engine/logic/value.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { scoreCategories, type CategoryScore, type Points } from './score.ts';
import { Reading, type Observer } from './reading.ts';

/** Whether a condition or criterion is met; `missing` when a fact it needs is absent. */
export type Outcome = 'holds' | 'fails' | 'missing';

/** The finding on an eligibility condition. */
export interface ConditionFinding {
  readonly condition: Compiled<ConditionDocument>;
  readonly finding: Outcome;
}

/** The finding on a criterion; `paths` has one for each path of a criterion that has paths. */
export interface CriterionFinding {
  readonly criterion: Compiled<CriterionDocument>;
  readonly finding: Outcome;
  readonly paths: readonly { readonly path: string; readonly finding: Outcome }[];
}

/** The findings on one grade. */
export interface GradeFinding {
  readonly grade: CompiledGrade;
  readonly met: boolean;
  readonly criteria: readonly CriterionFinding[];
}

/** Everything an edition says about one enterprise on one day. */
export interface Evaluation {
  readonly reading: Reading;
  readonly points: Points;
  readonly categories: readonly CategoryScore[];
  readonly conditions: readonly ConditionFinding[];
  readonly eligible: boolean;
  /** Highest grade first. */
  readonly grades: readonly GradeFinding[];
  /** The highest grade that is met by an eligible enterprise. */
  readonly grade: CompiledGrade | undefined;
}

/** How facts are to be taken: on which day, and which items have verified evidence. */
export interface EvaluateOptions {
  readonly asOf: PlainDate;
  /** Codes of the items whose evidence counts; `all` for an estimate, or when facts are verified already. */
  readonly verified?: 'all' | ReadonlySet<string>;
  readonly observe?: Observer;
  /** Values that stand for measures, where somebody tells a number instead of what it is computed from. */
  readonly fixed?: JsonObject;
}

/**
 * Evaluates every condition, item and criterion, whatever the others say. The facts are taken as valid.
 * @throws EvaluationError when a document passes a bound or answers a number that is not finite.
 */
export function evaluate(edition: Edition, facts: JsonObject, options: EvaluateOptions): Evaluation {
  const { asOf, observe, fixed } = options;
  const reading = new Reading(edition, facts, asOf, { ...(observe && { observe }), ...(fixed && { fixed }) });
  const { categories, points } = scoreCategories(reading, options.verified ?? 'all');
  reading.setTotal(points.total);
  const conditions = edition.conditions.map((condition) => ({ condition, finding: judge(reading, condition) }));
  const eligible = conditions.every(({ condition, finding }) => !condition.document.blocks || finding === 'holds');
  const grades = edition.grades.map((grade) => judgeGrade(reading, grade));
  const grade = eligible ? grades.find(({ met }) => met)?.grade : undefined;
  return { reading, points, categories, conditions, eligible, grades, grade };
}

/** Judges one criterion; a criterion with paths holds when any of them does. */
export function judgeCriterion(reading: Reading, criterion: Compiled<CriterionDocument>): CriterionFinding {
  const outcomes = criterion.logics.map(({ node }) => outcomeOf(reading.run(criterion, node)));
  const names = criterion.document.paths ?? [];
  return {
    criterion,
    finding: outcomes.includes('holds') ? 'holds' : outcomes.includes('missing') ? 'missing' : 'fails',
    paths: names.map(({ path }, index) => ({ path, finding: outcomes[index] ?? 'missing' })),
  };
}

/** Judges one condition. */
export function judge(reading: Reading, condition: Compiled<ConditionDocument>): Outcome {
  const [logic] = condition.logics;
  return logic === undefined ? 'missing' : outcomeOf(reading.run(condition, logic.node));
}

function judgeGrade(reading: Reading, grade: CompiledGrade): GradeFinding {
  const criteria = grade.criteria.map((criterion) => judgeCriterion(reading, criterion));
  return { grade, criteria, met: criteria.every(({ finding }) => finding === 'holds') };
}

/** An outcome from a logic's value. */
export function outcomeOf(value: Value): Outcome {
  if (value === MISSING) return 'missing';
  return truthy(value) ? 'holds' : 'fails';
}
