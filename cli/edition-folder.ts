import { join, resolve } from 'node:path';
import { openEdition, type Edition } from '#engine/edition/edition.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import {
  isEditionFolder,
  listEditions,
  listFolders,
  openDocumentRoot,
  readBeside,
  readEdition,
  rootOfEdition,
} from '#server/documents/document-root.ts';
import type { Beside } from '#engine/check/check-beside.ts';
import { checkRunnable, hasErrors } from '#engine/check/check-edition.ts';
import { CommandFailure, EXIT } from './exit-status.ts';
import { diagnosticLine } from './diagnostic-line.ts';

/** An edition on disk with what stands beside its rules. */
export interface EditionFolder {
  readonly folder: string;
  readonly source: EditionSource;
  readonly beside: Beside;
}

/**
 * Finds what a path means: an edition folder, or a folder with `rules/` in it (then its newest edition; the current
 * folder when no path is given).
 * @throws CommandFailure when there is no edition there, or a file in it is not JSON.
 */
export function openEditionFolder(path: string | undefined): EditionFolder {
  const folder = newestEdition(path ?? '.');
  try {
    const root = rootOfEdition(folder);
    const beside = { forms: readBeside(root, 'forms'), templates: readBeside(root, 'templates') };
    return { folder, source: readEdition(folder), beside };
  } catch (error) {
    throw new CommandFailure(EXIT.broken, error instanceof Error ? error.message : String(error));
  }
}

/** Every edition a path means, for commands that look at all of them. */
export function listEditionFolders(path: string | undefined): readonly EditionFolder[] {
  return findEditions(path ?? '.').map(openEditionFolder);
}

/**
 * An edition ready to evaluate.
 * @throws CommandFailure that lists the errors of a broken one.
 */
export function openSoundEdition(path: string | undefined): Edition {
  const { folder, source } = openEditionFolder(path);
  const diagnostics = checkRunnable(source);
  if (!hasErrors(diagnostics)) return openEdition(source);
  const lines = diagnostics.filter(({ severity }) => severity === 'error').map((found) => diagnosticLine(found, 'en'));
  throw new CommandFailure(EXIT.broken, [`the ruleset in ${folder} is broken:`, ...lines].join('\n'));
}

function newestEdition(path: string): string {
  return findEditions(path).at(-1) ?? path;
}

/** An edition folder itself, or those of a document root, of its `rules/`, or of one ruleset. */
function findEditions(path: string): readonly string[] {
  if (isEditionFolder(path)) return [resolve(path)];
  const places = [
    openDocumentRoot(path).editions,
    listEditions(path),
    listFolders(path).flatMap((ruleset) => listEditions(join(path, ruleset))),
  ];
  const found = places.find((editions) => editions.length > 0) ?? [];
  if (found.length === 0) throw noEdition(path);
  return found.map((folder) => resolve(folder));
}

function noEdition(path: string): CommandFailure {
  return new CommandFailure(
    EXIT.broken,
    `there is no edition in ${resolve(path)}: name a folder with edition.json, or one with rules/<ruleset>/<edition>/ in it`,
  );
}
