import type { Locale } from '#engine/model/local-text.ts';
import { lastStep, folderOf } from '#engine/edition/edition-source.ts';
import { itemSays, outcomeSays } from '#engine/explain/says.ts';
import { toJson } from '#engine/logic/value.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { findComparison } from './comparison.ts';
import type { CriterionFinding, Evaluation } from './evaluate.ts';
import { openGaps } from './gaps.ts';

/** The result of an evaluation as JSON, with its sentences in one language; the shape `plumbline evaluate` prints. */
export function toVerdict(evaluation: Evaluation, locale: Locale): JsonObject {
  const { reading, points, categories, grade } = evaluation;
  const { about, digest } = reading.edition;
  return {
    ruleset: { id: about.ruleset, edition: about.edition, digest },
    asOf: reading.asOf,
    grade: grade?.document.code ?? null,
    eligible: evaluation.eligible,
    points: {
      ...points,
      categories: Object.fromEntries(
        categories.map(({ category, points: earned }) => [categoryName(category.id), earned]),
      ),
      items: categories.flatMap(({ items }) =>
        items.map((score) => ({
          code: score.item.document.code,
          points: score.points,
          cap: score.item.document.cap.value,
          source: score.item.document.origin,
          finding: score.finding,
          article: score.item.document.source.article,
          says: itemSays(reading, score, locale),
        })),
      ),
    },
    eligibility: evaluation.conditions.map(({ condition, finding }) => ({
      id: lastStep(condition.id),
      article: condition.document.source.article,
      blocks: condition.document.blocks,
      finding,
      says: outcomeSays(reading, condition, finding, locale),
    })),
    grades: evaluation.grades.map(({ grade: judged, met, criteria }) => ({
      grade: judged.document.code,
      met,
      criteria: criteria.map((finding) => criterionJson(evaluation, finding, locale)),
    })),
    next: openGaps(evaluation),
  };
}

/** How results name a category: the folder its documents stand in. */
export function categoryName(id: string): string {
  return lastStep(folderOf(id));
}

function criterionJson(evaluation: Evaluation, found: CriterionFinding, locale: Locale): JsonObject {
  const { criterion, finding, paths } = found;
  const { reading } = evaluation;
  const comparison = findComparison(criterion.document.holds ?? null);
  return {
    id: lastStep(criterion.id),
    article: criterion.document.source.article,
    finding,
    ...(comparison && {
      actual: toJson(reading.read(comparison.name, criterion)),
      limit: toJson(reading.read(comparison.limit, criterion)),
    }),
    ...(paths.length > 0 && { paths: paths.map(({ path, finding: outcome }) => ({ path, finding: outcome })) }),
    says: outcomeSays(reading, criterion, finding, locale),
  };
}
