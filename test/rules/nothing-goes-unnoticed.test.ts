import { describe, expect, it } from 'vitest';
import { runCases } from '#engine/cases/run-cases.ts';
import { checkEdition, checkRunnable, hasErrors } from '#engine/check/check-edition.ts';
import { documentId, isCasesPath, type EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, pointerStep, type Json } from '#engine/model/json.ts';
import { NOTHING_BESIDE, EDITION, edited, replacedAt, without } from './edition-under-test.ts';

const documents = Object.keys(EDITION).filter((path) => !isCasesPath(path));

describe('a document that is deleted is missed by name', () => {
  it.each(documents)('%s', (path) => {
    const errors = checkEdition(without(path), NOTHING_BESIDE).filter(({ severity }) => severity === 'error');
    const naming = errors.filter(({ document, message }) => document === path || message.en.includes(documentId(path)));
    expect(naming.length).toBeGreaterThan(0);
  });
});

interface NumberAt {
  readonly pointer: string;
  readonly value: number;
}

/** The numbers a member of staff may change: those under `limits` and `cap`. */
function listLimitNumbers(document: Json): readonly NumberAt[] {
  if (!isJsonObject(document)) return [];
  return ['limits', 'cap'].flatMap((name) => listNumbers(document[name] ?? null, pointerStep(name)));
}

function listNumbers(value: Json, pointer: string): readonly NumberAt[] {
  if (typeof value === 'number') return [{ pointer, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, Json]) =>
    listNumbers(inner, pointer + pointerStep(key)),
  );
}

function isNoticed(source: EditionSource, path: string): boolean {
  const failing = (document?: string) => runCases(source, document).results.some(({ passed }) => !passed);
  return failing(documentId(path)) || hasErrors(checkRunnable(source)) || failing();
}

describe('limits that are swapped are noticed', () => {
  const pairs = documents.flatMap((path) => {
    const numbers = listLimitNumbers(EDITION[path] ?? null);
    return numbers.flatMap((a, index) =>
      numbers
        .slice(index + 1)
        .filter((b) => b.value !== a.value)
        .map((b) => ({ path, a, b })),
    );
  });

  it.each(pairs)('$path: $a.pointer and $b.pointer', ({ path, a, b }) => {
    const once = edited(path, a.pointer, b.value);
    const twice = { ...once, [path]: replacedAt(once[path] ?? null, b.pointer, a.value) };
    expect(isNoticed(twice, path)).toBe(true);
  });
});

describe('a limit that is one less is noticed', () => {
  const numbers = documents.flatMap((path) => listLimitNumbers(EDITION[path] ?? null).map((at) => ({ path, ...at })));

  it.each(numbers)('$path: $pointer', ({ path, pointer, value }) => {
    expect(isNoticed(edited(path, pointer, value - 1), path)).toBe(true);
  });
});
