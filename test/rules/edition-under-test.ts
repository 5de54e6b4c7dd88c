import { join } from 'node:path';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
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
  const steps = pointer.split('/').slice(1);
  return { ...EDITION, [path]: replaced(EDITION[path] ?? null, steps, value) };
}

/** The edition without one document. */
export function without(path: string): EditionSource {
  return Object.fromEntries(Object.entries(EDITION).filter(([other]) => other !== path));
}

function replaced(document: Json, steps: readonly string[], value: Json | undefined): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return value ?? null;
  if (Array.isArray(document)) {
    return document.map((element: Json, index) => (String(index) === step ? replaced(element, rest, value) : element));
  }
  const object: JsonObject = isJsonObject(document) ? document : {};
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(object).filter(([key]) => key !== step));
  }
  return { ...object, [step]: replaced(object[step] ?? null, rest, value) };
}
