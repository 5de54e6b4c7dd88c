import type { CriterionDocument } from '#engine/edition/documents.ts';
import type { Compiled, Edition } from '#engine/edition/edition.ts';
import { lastStep } from '#engine/edition/edition-source.ts';
import { categoryName } from '#engine/evaluate/verdict.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Schema } from '#ui-kit/api/client.ts';

type Verdict = Schema<'Verdict'>;
type Criterion = Verdict['grades'][number]['criteria'][number];

/** A finding with the document that made it, so that its reasons can be asked for. */
export interface FindingView {
  readonly document: string;
  readonly title: LocalText;
  readonly finding: 'holds' | 'fails' | 'missing';
  readonly says: string;
  readonly article: string | undefined;
  readonly advisory: boolean;
  readonly paths: readonly { readonly title: LocalText; readonly finding: string }[];
}

/** The findings on one grade. */
export interface GradeView {
  readonly code: string;
  readonly title: LocalText;
  readonly met: boolean;
  readonly criteria: readonly FindingView[];
}

/** What one scoring item earned. */
export interface ItemView {
  readonly document: string;
  readonly code: string;
  readonly title: LocalText;
  readonly points: number;
  readonly cap: number;
  readonly source: string | undefined;
  readonly finding: string;
  readonly says: string;
}

/** What a category earned, with its items. */
export interface CategoryView {
  readonly id: string;
  readonly title: LocalText;
  readonly points: number;
  readonly cap: number;
  readonly items: readonly ItemView[];
}

/** The conditions of a verdict under the titles that their documents give. */
export function viewConditions(verdict: Verdict, edition: Edition): readonly FindingView[] {
  return verdict.eligibility.flatMap(({ id, finding, says, article, blocks }) => {
    const condition = edition.conditions.find((candidate) => lastStep(candidate.id) === id);
    if (condition === undefined) return [];
    const { title } = condition.document;
    return [{ document: condition.id, title, finding, says, article, advisory: !blocks, paths: [] }];
  });
}

/** The grades of a verdict, highest first, each criterion under its title. */
export function viewGrades(verdict: Verdict, edition: Edition): readonly GradeView[] {
  return verdict.grades.flatMap(({ grade: code, met, criteria }) => {
    const grade = edition.grades.find(({ document }) => String(document.code) === String(code));
    if (grade === undefined) return [];
    const views = criteria.flatMap((found) => {
      const criterion = grade.criteria.find((candidate) => lastStep(candidate.id) === found.id);
      return criterion === undefined ? [] : [viewCriterion(found, criterion)];
    });
    return [{ code: String(code), title: grade.document.title, met, criteria: views }];
  });
}

/** The points of a verdict by category, in the order that the documents give. */
export function viewCategories(verdict: Verdict, edition: Edition): readonly CategoryView[] {
  const found = new Map(verdict.points.items.map((item) => [item.code, item]));
  return edition.categories.map(({ id, document, items }) => ({
    id,
    title: document.title,
    cap: document.cap.value,
    points: verdict.points.categories[categoryName(id)] ?? 0,
    items: items.flatMap((item): readonly ItemView[] => {
      const score = found.get(item.document.code);
      if (score === undefined) return [];
      const { code, points, cap, source, finding, says } = score;
      return [{ document: item.id, code, title: item.document.title, points, cap, source, finding, says }];
    }),
  }));
}

function viewCriterion(found: Criterion, criterion: Compiled<CriterionDocument>): FindingView {
  const { finding, says, article } = found;
  const paths = (found.paths ?? []).map(({ path, finding: outcome }) => ({
    title: criterion.document.paths?.find((candidate) => candidate.path === path)?.title ?? { zh: path, en: path },
    finding: outcome,
  }));
  return { document: criterion.id, title: criterion.document.title, finding, says, article, advisory: false, paths };
}
