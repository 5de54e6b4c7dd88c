import { folderOf, lastStep } from '#engine/edition/edition-source.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Schema } from '#ui-kit/api/client.ts';

type NamedDocument = Schema<'Evaluation'>['documents'][number];

/** The titles of what a verdict names by short ids. */
export interface VerdictTitles {
  readonly grade: (code: string | number) => LocalText | undefined;
  readonly criterion: (grade: string | number, id: string) => LocalText | undefined;
  readonly condition: (id: string) => LocalText | undefined;
  readonly item: (code: string) => LocalText | undefined;
  readonly category: (name: string) => LocalText | undefined;
}

/** Looks titles up among the documents that decided. */
export function titlesOf(documents: readonly NamedDocument[]): VerdictTitles {
  const ofKind = (kind: string): readonly NamedDocument[] => documents.filter((document) => document.kind === kind);
  const findGrade = (code: string | number): NamedDocument | undefined =>
    ofKind('grade').find((document) => document.code === String(code));
  return {
    grade: (code) => findGrade(code)?.title,
    criterion: (grade, id) => {
      const folder = folderOf(findGrade(grade)?.id ?? '');
      return ofKind('criterion').find((document) => document.id === `${folder}/${id}`)?.title;
    },
    condition: (id) => ofKind('condition').find((document) => lastStep(document.id) === id)?.title,
    item: (code) => ofKind('item').find((document) => document.code === code)?.title,
    category: (name) => ofKind('category').find((document) => lastStep(folderOf(document.id)) === name)?.title,
  };
}
