import type {
  CategoryDocument,
  ConditionDocument,
  CriterionDocument,
  GradeDocument,
  ItemDocument,
} from '#engine/edition/documents.ts';
import { folderOf, lastStep, listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** The titles of what a verdict names by short ids. */
export interface VerdictTitles {
  readonly grade: (code: string | number) => LocalText | undefined;
  readonly criterion: (grade: string | number, id: string) => LocalText | undefined;
  readonly condition: (id: string) => LocalText | undefined;
  readonly item: (code: string) => LocalText | undefined;
  readonly category: (name: string) => LocalText | undefined;
}

/** Looks titles up in the edition that decided. */
export function titlesOf(source: EditionSource): VerdictTitles {
  const grades = listOfKind<GradeDocument>(source, 'grade');
  const criteria = listOfKind<CriterionDocument>(source, 'criterion');
  const conditions = listOfKind<ConditionDocument>(source, 'condition');
  const items = listOfKind<ItemDocument>(source, 'item');
  const categories = listOfKind<CategoryDocument>(source, 'category');
  const findGrade = (code: string | number) => grades.find(({ document }) => String(document.code) === String(code));
  return {
    grade: (code) => findGrade(code)?.document.title,
    criterion: (grade, id) => {
      const folder = folderOf(findGrade(grade)?.id ?? '');
      return criteria.find((criterion) => criterion.id === `${folder}/${id}`)?.document.title;
    },
    condition: (id) => conditions.find((condition) => lastStep(condition.id) === id)?.document.title,
    item: (code) => items.find(({ document }) => document.code === code)?.document.title,
    category: (name) => categories.find((category) => lastStep(folderOf(category.id)) === name)?.document.title,
  };
}
