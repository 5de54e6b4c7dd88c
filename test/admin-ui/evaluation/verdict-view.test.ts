import { describe, expect, it } from 'vitest';
import { viewCategories, viewConditions, viewGrades } from '#admin-ui/evaluation/verdict-view.ts';
import { openEdition } from '#engine/edition/edition.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { Schema } from '#ui-kit/api/client.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';

const edition = openEdition(EDITION);
const whole = EDITION['cases/whole/grade-2.json'] as JsonObject;
const evaluation = evaluate(edition, whole.facts as JsonObject, { asOf: whole.asOf as string });
const verdict = toVerdict(evaluation, 'zh') as unknown as Schema<'Verdict'>;

describe('a verdict as staff see it', () => {
  it('has every condition, every criterion of every grade and every item, each with its document', () => {
    const conditions = viewConditions(verdict, edition);
    const criteria = viewGrades(verdict, edition).flatMap((grade) => grade.criteria);
    const items = viewCategories(verdict, edition).flatMap((category) => category.items);
    expect(conditions).toHaveLength(edition.conditions.length);
    expect(criteria).toHaveLength(edition.grades.flatMap((grade) => grade.criteria).length);
    expect(items).toHaveLength(edition.categories.flatMap((category) => category.items).length);
    for (const { document } of [...conditions, ...criteria, ...items])
      expect(EDITION).toHaveProperty([`${document}.json`]);
  });

  it('tells criteria of one name apart by their grade', () => {
    const [first, second] = viewGrades(verdict, edition);
    expect(first?.criteria[0]?.document).not.toBe(second?.criteria[0]?.document);
    expect(first?.met).toBe(false);
    expect(second?.met).toBe(true);
  });

  it('names the ways in which a criterion can be met', () => {
    const paths = viewGrades(verdict, edition).flatMap((grade) =>
      grade.criteria.flatMap((criterion) => criterion.paths),
    );
    expect(paths.length).toBeGreaterThan(0);
    for (const { title } of paths) expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('shows the points of a category as the verdict counts them', () => {
    const sum = viewCategories(verdict, edition).reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo(verdict.points.total, 6);
  });
});
