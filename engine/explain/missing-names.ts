import type { Limits } from '#engine/edition/documents.ts';
import type { Compiled } from '#engine/edition/edition.ts';
import type { Locale } from '#engine/model/local-text.ts';
import { listNames } from '#engine/logic/list-names.ts';
import { MISSING } from '#engine/logic/value.ts';
import type { Reading } from '#engine/evaluate/reading.ts';

/** Titles of the facts whose absence keeps a document from being decided. */
export function missingTitles(
  reading: Reading,
  document: Compiled<{ readonly limits?: Limits }>,
  locale: Locale,
): readonly string[] {
  const names = document.logics.flatMap(({ logic }) => listNames(logic));
  const missing = names.flatMap((name) => missingBehind(name, reading, document));
  return [...new Set(missing)].map((name) => reading.edition.names.findField(name, undefined)?.title[locale] ?? name);
}

/** A missing measure is missing because of the facts it reads. */
function missingBehind(name: string, reading: Reading, document: Pick<Compiled<unknown>, 'limits'>): readonly string[] {
  if (reading.edition.names.findField(name, undefined) === undefined) return [];
  if (reading.read(name, document) !== MISSING) return [];
  const measure = reading.edition.measures.get(name);
  if (measure === undefined) return [name];
  return measure.logics
    .flatMap(({ logic }) => listNames(logic))
    .flatMap((inner) => missingBehind(inner, reading, measure));
}
