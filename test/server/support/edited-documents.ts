import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '#engine/model/json.ts';

const EDITION = 'rules/nmg-security-service/2022-03-01';

/** A copy of all documents, to be edited before a server is started on it. */
export interface DocumentCopy {
  readonly folder: string;
  /** Changes one document of the edition, `procedures/stages/intake`. */
  edit(document: string, change: (content: JsonObject) => JsonObject): void;
  remove(): void;
}

/** Copies the documents of the regulation. */
export function copyDocuments(): DocumentCopy {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-documents-'));
  for (const room of ['rules', 'forms', 'templates']) cpSync(room, join(folder, room), { recursive: true });
  return {
    folder,
    edit(document, change) {
      const path = join(folder, EDITION, `${document}.json`);
      writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as JsonObject)));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The rows of a list in a document, each changed. */
export function eachOf(content: JsonObject, list: string, change: (row: JsonObject) => JsonObject): JsonObject {
  return { ...content, [list]: (content[list] as readonly JsonObject[]).map(change) };
}

/** The rows of a list that say what `named` says, each with more. @throws Error when there is none. */
export function oneOf(content: JsonObject, list: string, named: JsonObject, more: JsonObject): JsonObject {
  const isNamed = (row: JsonObject) => Object.entries(named).every(([key, value]) => row[key] === value);
  if (!(content[list] as readonly JsonObject[]).some(isNamed))
    throw new Error(`no row of ${list} is ${JSON.stringify(named)}`);
  return eachOf(content, list, (row) => (isNamed(row) ? { ...row, ...more } : row));
}

/** A row without one of its members. */
export function lacking(row: JsonObject, member: string): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== member));
}
