import type {
  CategoryDocument,
  ConditionDocument,
  CriterionDocument,
  GradeDocument,
  ItemDocument,
} from '#engine/edition/documents.ts';
import { folderOf, listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { own } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { MaterialDocument } from './material-document.ts';

/** A document that is decided by what a material proves. */
export interface Support {
  readonly document: string;
  readonly kind: 'condition' | 'criterion' | 'item';
  readonly title: LocalText;
  readonly article: string;
  /** The grade that a criterion is of. */
  readonly grade: LocalText | null;
  /** The most that a scoring item earns. */
  readonly points: number | null;
}

/** What a material proves: the conditions and criteria that it names, and the scoring items that name it. */
export function listSupports(source: EditionSource, material: string): readonly Support[] {
  const document = own(source, `${material}.json`) as unknown as MaterialDocument | undefined;
  const named = (document?.supports ?? []).flatMap((id) => namedSupport(source, id));
  return [...named, ...itemsOf(source, material).map(itemSupport)];
}

/** The most points that a material can earn; a category never gives more than its own cap. */
export function mostPoints(source: EditionSource, material: string): number {
  const byCategory = new Map<string, number>();
  for (const { id, document } of itemsOf(source, material)) {
    const category = folderOf(id);
    byCategory.set(category, (byCategory.get(category) ?? 0) + document.cap.value);
  }
  return [...byCategory].reduce((sum, [category, points]) => sum + Math.min(points, capOf(source, category)), 0);
}

function itemsOf(source: EditionSource, material: string) {
  return listOfKind<ItemDocument>(source, 'item').filter(({ document }) =>
    document.evidence.some((evidence) => 'material' in evidence && evidence.material === material),
  );
}

function itemSupport({ id, document }: { readonly id: string; readonly document: ItemDocument }): Support {
  const { title, source, cap } = document;
  return { document: id, kind: 'item', title, article: source.article, grade: null, points: cap.value };
}

function namedSupport(source: EditionSource, id: string): readonly Support[] {
  const document = own(source, `${id}.json`) as unknown as ConditionDocument | CriterionDocument | undefined;
  if (document?.kind !== 'condition' && document?.kind !== 'criterion') return [];
  const { kind, title } = document;
  const grade = own(source, `${folderOf(id)}/grade.json`) as unknown as GradeDocument | undefined;
  const of = kind === 'criterion' && grade !== undefined ? grade.title : null;
  return [{ document: id, kind, title, article: document.source.article, grade: of, points: null }];
}

function capOf(source: EditionSource, category: string): number {
  const document = own(source, `${category}/category.json`) as unknown as CategoryDocument | undefined;
  return document?.cap.value ?? Number.POSITIVE_INFINITY;
}
