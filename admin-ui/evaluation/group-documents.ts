import { folderOf, lastStep } from '#engine/edition/edition-source.ts';
import type { Schema } from '#ui-kit/api/client.ts';

type Traced = Schema<'Evaluation'>['documents'][number];

/** Documents that stand together: of one kind, criteria and items of one folder. */
export interface DocumentGroup {
  readonly name: string;
  readonly kind: string;
  /** Tells groups of one kind apart. */
  readonly suffix: string;
  readonly documents: readonly Traced[];
}

/** Kinds in the order a person asks for them. */
const KINDS = ['criterion', 'condition', 'item', 'measure'];

/** Groups traceable documents for a list to choose from; kinds nobody can trace are left out. */
export function groupDocuments(documents: readonly Traced[]): readonly DocumentGroup[] {
  return KINDS.flatMap((kind) => {
    const ofKind = documents.filter((document) => document.kind === kind);
    const folders = [...new Set(ofKind.map(({ id }) => folderOf(id)))];
    return folders.map((folder) => ({
      name: `${kind}:${folder}`,
      kind,
      suffix: folders.length > 1 ? ` · ${lastStep(folder)}` : '',
      documents: ofKind.filter(({ id }) => folderOf(id) === folder),
    }));
  });
}
