import { basename } from 'node:path';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { FormSource } from '#engine/form/inline-refs.ts';
import { digestOf } from '#engine/digest/canonical-json.ts';
import type { Json } from '#engine/model/json.ts';
import { openDocumentRoot, readBeside, readEdition } from '#server/documents/document-root.ts';
import { readTextFolder } from '#server/documents/text-folder.ts';
import type { StoredDocument } from './rulebook.ts';

/**
 * Everything an edition is judged and printed by, as one list of paths: the edition's own documents as they lie in its
 * folder, forms and papers under these prefixes. Texts that are no JSON are kept as strings.
 */
export type DocumentPackage = Readonly<Record<string, Json>>;

/** An edition found on disk. */
export interface FoundEdition {
  readonly folder: string;
  readonly documents: DocumentPackage;
}

/** A documents folder that cannot be served; the message says what to put where. */
export class UnusableDocuments extends Error {
  override readonly name = 'UnusableDocuments';
}

const FORMS = 'forms/';
const TEMPLATES = 'templates/';
const SAMPLE = /(^|\/)samples\//;

/** Reads the editions of one ruleset, oldest first. @throws UnusableDocuments when it is not clear which ruleset. */
export function readDocuments(folder: string, ruleset: string | null): readonly FoundEdition[] {
  const root = openDocumentRoot(folder);
  const rulesets = [...new Set(root.editions.map(rulesetOf))];
  const chosen = ruleset ?? (rulesets.length === 1 ? rulesets[0] : undefined);
  if (chosen === undefined || !rulesets.includes(chosen)) {
    throw new UnusableDocuments(
      `${folder}/rules must hold the ruleset to serve; found ${rulesets.join(', ') || 'none'}. ` +
        'Name one with PLUMBLINE_RULESET, or point PLUMBLINE_DOCUMENTS at another folder.',
    );
  }
  const beside = readFormsAndTemplates(folder);
  return root.editions
    .filter((edition) => rulesetOf(edition) === chosen)
    .map((edition) => ({ folder: basename(edition), documents: { ...readEdition(edition), ...beside } }));
}

/** The edition's own documents. */
export function editionSource(documents: DocumentPackage): EditionSource {
  return Object.fromEntries(Object.entries(documents).filter(([path]) => isOwnDocument(path)));
}

/** True for a document of the edition itself, false for the forms and papers beside it. */
export function isOwnDocument(path: string): boolean {
  return !path.startsWith(FORMS) && !path.startsWith(TEMPLATES);
}

/** The forms by the paths that the engine knows them by. */
export function formSource(documents: DocumentPackage): FormSource {
  return below(documents, FORMS);
}

/** The papers by their paths below `templates/`. */
export function templateSource(documents: DocumentPackage): Readonly<Record<string, Json>> {
  return below(documents, TEMPLATES);
}

/** The documents as rows. */
export function toStoredDocuments(documents: DocumentPackage): readonly StoredDocument[] {
  return Object.entries(documents).map(([path, content]) => toStoredDocument(path, content));
}

/** One document as a row. */
export function toStoredDocument(path: string, content: Json): StoredDocument {
  return { path, content: JSON.stringify(content), digest: digestOf(content) };
}

/** The documents from rows. */
export function toPackage(rows: readonly StoredDocument[]): DocumentPackage {
  return Object.fromEntries(rows.map((row) => [row.path, JSON.parse(row.content) as Json]));
}

function rulesetOf(edition: string): string {
  return edition.split(/[\\/]/).at(-2) ?? '';
}

function readFormsAndTemplates(folder: string): DocumentPackage {
  return {
    ...prefixed(FORMS, readBeside(folder, 'forms')),
    ...prefixed(TEMPLATES, readBeside(folder, 'templates')),
    ...prefixed(TEMPLATES, readTextFolder(`${folder}/templates`, '.hbs')),
  };
}

function prefixed(prefix: string, documents: DocumentPackage): DocumentPackage {
  return Object.fromEntries(
    Object.entries(documents)
      .filter(([path]) => !SAMPLE.test(path))
      .map(([path, content]) => [prefix + path, content]),
  );
}

function below(documents: DocumentPackage, prefix: string): DocumentPackage {
  return Object.fromEntries(
    Object.entries(documents)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, content]) => [path.slice(prefix.length), content]),
  );
}
