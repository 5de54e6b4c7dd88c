import { fromPointer, readAt, writeAt } from '#engine/model/pointer.ts';
import { casesPath, isCasesPath, type EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** A case of a document: its name, what is given, what is expected. */
export interface CaseEntry {
  readonly name: string;
  readonly given: JsonObject;
  readonly expect: Json;
}

/** Where a case stands: the file, and the pointer to it inside. */
export interface CasePlace {
  readonly path: string;
  readonly pointer: string;
}

const SCHEMAS_ABOVE_RULESET = 3;

/** The cases that lie beside a document, in their order. */
export function listCases(source: EditionSource, path: string): readonly CaseEntry[] {
  const file = own(source, casesPath(path));
  return isJsonObject(file) ? listOfCases(file) : [];
}

/** The cases of one file. */
export function listOfCases(file: JsonObject): readonly CaseEntry[] {
  const cases = own(file, 'cases');
  return Array.isArray(cases) ? (cases as readonly CaseEntry[]) : [];
}

/** Finds the case that a report names: beside its document, or a whole enterprise, which is a file by itself. */
export function findCase(source: EditionSource, document: string, name: string): CasePlace | undefined {
  const file = `${document}.json`;
  if (isCasesPath(file)) return own(source, file) === undefined ? undefined : { path: file, pointer: '' };
  const index = listCases(source, file).findIndex((entry) => entry.name === name);
  return index < 0 ? undefined : { path: casesPath(file), pointer: `/cases/${index}` };
}

/** The file with a case that expects what came out, under the name it is to have. */
export function adoptResult(file: JsonObject, pointer: string, actual: Json, name: string): JsonObject {
  const place = fromPointer(pointer);
  const expected = readAt(file, [...place, 'expect']) ?? null;
  const renamed = writeAt(file, [...place, 'name'], name);
  return writeAt(renamed, [...place, 'expect'], projectOnto(expected, actual));
}

/** What a result says of the parts that an expectation names; everything where it names none. */
export function projectOnto(expected: Json, actual: Json): Json {
  if (!isJsonObject(expected) || !isJsonObject(actual)) {
    if (!Array.isArray(expected) || !Array.isArray(actual) || expected.length !== actual.length) return actual;
    return expected.map((part: Json, index) => projectOnto(part, (actual as readonly Json[])[index] ?? null));
  }
  const parts = Object.entries(expected).flatMap(([key, part]) => {
    const found = own(actual, key);
    return found === undefined ? [] : [[key, projectOnto(part, found)] as const];
  });
  return Object.fromEntries(parts);
}

/** The case file of a document with one more case; a new file where there was none. */
export function addCase(source: EditionSource, path: string, added: CaseEntry): JsonObject {
  const file = own(source, casesPath(path));
  const cases = [...listCases(source, path), added] as unknown as readonly Json[];
  if (isJsonObject(file)) return { ...file, cases };
  return { $schema: schemaAddress(casesPath(path)), kind: 'cases', cases };
}

/** The case file without one of its cases. */
export function removeCase(file: JsonObject, index: number): JsonObject {
  const cases = own(file, 'cases');
  return {
    ...file,
    cases: Array.isArray(cases) ? (cases as readonly Json[]).filter((_, place) => place !== index) : [],
  };
}

/** Where the schema of case files lies, seen from a file of an edition. */
function schemaAddress(path: string): string {
  const depth = path.split('/').length - 1 + SCHEMAS_ABOVE_RULESET;
  return `${'../'.repeat(depth)}schemas/cases.schema.json`;
}
