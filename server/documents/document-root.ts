import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FACTS_SCHEMA } from '#engine/facts/facts-schema.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Json } from '#engine/model/json.ts';
import { readJsonFolder } from './json-folder.ts';
import { readTextFolder } from './text-folder.ts';

/** A folder that holds `rules/`, `forms/` and `templates/`: the whole of one association's documents. */
export interface DocumentRoot {
  readonly folder: string;
  /** Edition folders, oldest first within a ruleset. */
  readonly editions: readonly string[];
}

/** Finds the editions of a root: the folders `rules/<ruleset>/<edition>/`. */
export function openDocumentRoot(folder: string): DocumentRoot {
  const rules = join(folder, 'rules');
  const editions = listFolders(rules).flatMap((ruleset) => listEditions(join(rules, ruleset)));
  return { folder: resolve(folder), editions };
}

/** The editions of one ruleset folder, oldest first. */
export function listEditions(ruleset: string): readonly string[] {
  return listFolders(ruleset)
    .map((edition) => join(ruleset, edition))
    .filter(isEditionFolder);
}

/** True for a folder that holds an edition, be it one that lacks one of its two main files. */
export function isEditionFolder(folder: string): boolean {
  return existsSync(join(folder, 'edition.json')) || existsSync(join(folder, FACTS_SCHEMA));
}

/** The root an edition folder belongs to: three levels up, where `rules/` stands. */
export function rootOfEdition(edition: string): string {
  return dirname(dirname(dirname(resolve(edition))));
}

/** The documents of an edition folder, cases included. */
export function readEdition(folder: string): EditionSource {
  return readJsonFolder(folder);
}

/** The documents of `forms/` or `templates/`, Handlebars files as texts; none when the folder is absent. */
export function readBeside(root: string, name: 'forms' | 'templates'): Readonly<Record<string, Json>> {
  const folder = join(root, name);
  return existsSync(folder) ? { ...readJsonFolder(folder), ...readTextFolder(folder, '.hbs') } : {};
}

/** Names of the folders in a folder, sorted; none when it is absent. */
export function listFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
