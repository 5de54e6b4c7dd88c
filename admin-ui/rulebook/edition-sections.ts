import { folderOf, isCasesPath } from '#engine/edition/edition-source.ts';
import type { Schema } from '#ui-kit/api/client.ts';

type DocumentRef = Schema<'DocumentRef'>;

/** Documents of an edition that stand under one heading. */
export interface EditionSection {
  /** `words` under `rulebook.section`. */
  readonly id: string;
  readonly folders: readonly { readonly folder: string; readonly documents: readonly DocumentRef[] }[];
}

/** Which kinds stand under which heading, in the order of reading. */
const SECTIONS: readonly (readonly [id: string, kinds: readonly string[]])[] = [
  ['edition', ['edition', 'articles', 'article', 'roles', 'certificate', 'calendar', 'holidays']],
  ['eligibility', ['condition']],
  ['grades', ['grade', 'criterion']],
  ['scoring', ['category', 'item']],
  ['measures', ['measure']],
  ['materials', ['material']],
  ['procedures', ['procedure', 'stage']],
  ['sanctions', ['sanction']],
];

const FORMS = 'forms/';
const TEMPLATES = 'templates/';

/** Sorts the documents of an edition under headings; what no heading claims comes last. */
export function sectionsOf(documents: readonly DocumentRef[]): readonly EditionSection[] {
  const deciding = documents.filter(({ path }) => !isCasesPath(path) && !isBeside(path));
  const named = SECTIONS.map(([id, kinds]) =>
    section(
      id,
      deciding.filter(({ kind }) => kinds.includes(kind ?? '')),
    ),
  );
  const claimed = SECTIONS.flatMap(([, kinds]) => kinds);
  return [
    ...named,
    section(
      'other',
      deciding.filter(({ kind }) => !claimed.includes(kind ?? '')),
    ),
    section(
      'forms',
      documents.filter(({ path }) => path.startsWith(FORMS)),
    ),
    section(
      'templates',
      documents.filter(({ path }) => path.startsWith(TEMPLATES)),
    ),
  ].filter(({ folders }) => folders.length > 0);
}

function section(id: string, documents: readonly DocumentRef[]): EditionSection {
  const folders = [...new Set(documents.map(({ path }) => folderOf(path)))];
  return {
    id,
    folders: folders.map((folder) => ({
      folder,
      documents: documents.filter(({ path }) => folderOf(path) === folder),
    })),
  };
}

function isBeside(path: string): boolean {
  return path.startsWith(FORMS) || path.startsWith(TEMPLATES);
}
