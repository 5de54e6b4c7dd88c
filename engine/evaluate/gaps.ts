import { compileLogic } from '#engine/logic/compile-logic.ts';
import { toJson } from '#engine/logic/value.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { lastStep } from '#engine/edition/edition-source.ts';
import { listComparisons } from './comparison.ts';
import { outcomeOf, type CriterionFinding, type Evaluation } from './evaluate.ts';
import type { Reading } from './reading.ts';

/**
 * What stands between the enterprise and the next higher grade: every comparison of a criterion that does not hold,
 * each path apart; null when the highest grade is reached.
 */
export function openGaps(evaluation: Evaluation): JsonObject | null {
  const { grades, grade } = evaluation;
  const reached = grade === undefined ? grades.length : grades.findIndex((finding) => finding.grade === grade);
  const next = grades[reached - 1];
  if (next === undefined) return null;
  const open = next.criteria.filter(({ finding }) => finding !== 'holds');
  return {
    grade: next.grade.document.code,
    gaps: open.flatMap((finding) => criterionGaps(evaluation.reading, finding)),
  };
}

function criterionGaps(reading: Reading, { criterion }: CriterionFinding): readonly JsonObject[] {
  const id = lastStep(criterion.id);
  const gaps = criterion.logics.flatMap(({ logic }, index) => {
    const path = criterion.document.paths?.[index]?.path;
    const open = listComparisons(logic).filter((comparison) => !holds(reading, comparison.logic, criterion));
    return open.map(({ name, limit }) => ({
      criterion: id,
      ...(path === undefined ? {} : { path }),
      measure: name,
      from: toJson(reading.read(name, criterion)),
      to: toJson(reading.read(limit, criterion)),
    }));
  });
  return gaps.length > 0 ? gaps : [{ criterion: id }];
}

function holds(reading: Reading, logic: Json, criterion: CriterionFinding['criterion']): boolean {
  return outcomeOf(reading.run(criterion, compileLogic(logic, 'document'))) === 'holds';
}
