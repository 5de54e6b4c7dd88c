import { join } from 'node:path';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, type Json } from '#engine/model/json.ts';
import { fromPointer, writeAt } from '#engine/model/pointer.ts';
import { readBeside, readEdition, rootOfEdition } from '#server/documents/document-root.ts';

/** The edition in force that the tests are about. */
export const EDITION_FOLDER = join(import.meta.dirname, '../../rules/nmg-security-service/2022-03-01');

/** Its documents, read once. */
export const EDITION: EditionSource = readEdition(EDITION_FOLDER);

/** The forms and templates beside it. */
export const BESIDE = {
  forms: readBeside(rootOfEdition(EDITION_FOLDER), 'forms'),
  templates: readBeside(rootOfEdition(EDITION_FOLDER), 'templates'),
};

/** Nothing beside it, where only the rules are looked at. */
export const NOTHING_BESIDE = { forms: {}, templates: {} };

/** The edition with one value of one document replaced (`undefined` takes it away). */
export function edited(path: string, pointer: string, value: Json | undefined): EditionSource {
  return { ...EDITION, [path]: replacedAt(EDITION[path] ?? null, pointer, value) };
}

/** The edition without one document. */
export function without(path: string): EditionSource {
  return Object.fromEntries(Object.entries(EDITION).filter(([other]) => other !== path));
}

/** A document with the value at a pointer replaced. */
export function replacedAt(document: Json, pointer: string, value: Json | undefined): Json {
  return writeAt(isJsonObject(document) ? document : {}, fromPointer(pointer), value);
}
