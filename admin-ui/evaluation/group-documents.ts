import type { Schema } from '#ui-kit/api/client.ts';

type Traced = Schema<'Evaluation'>['documents'][number];

/** Traceable documents of one kind. */
export interface DocumentGroup {
  readonly kind: string;
  readonly documents: readonly Traced[];
}

/** Kinds in the order a person asks for them. */
const KINDS = ['criterion', 'condition', 'item', 'measure'];

/** Groups traceable documents for a list to choose from; kinds nobody can trace are left out. */
export function groupDocuments(documents: readonly Traced[]): readonly DocumentGroup[] {
  return KINDS.map((kind) => ({ kind, documents: documents.filter((document) => document.kind === kind) })).filter(
    ({ documents: found }) => found.length > 0,
  );
}
