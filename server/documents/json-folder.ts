import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Json } from '#engine/model/json.ts';

/** A file that should be JSON and is not. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';

  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path} is not JSON: ${reason}`);
  }
}

/**
 * Every `.json` file below a folder, keyed by its path with `/`, sorted.
 * @throws UnreadableDocument naming the first file that does not parse; Error when the folder is not there.
 */
export function readJsonFolder(folder: string): Readonly<Record<string, Json>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readJson(folder, path)]));
}

function readJson(folder: string, path: string): Json {
  try {
    return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Json;
  } catch (error) {
    throw new UnreadableDocument(path, error instanceof Error ? error.message : String(error));
  }
}
