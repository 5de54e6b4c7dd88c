import type { Compiled } from '#engine/edition/edition.ts';
import type { Limits } from '#engine/edition/documents.ts';
import type { Locale } from '#engine/model/local-text.ts';
import type { Reading } from '#engine/evaluate/reading.ts';
import { showValue } from './show-value.ts';

const PLACEHOLDER = /\{([^{}]+)\}/g;

type Limited = { readonly limits?: Limits };

/** Fills `{name}` with the value the document sees under that name, unit included. */
export function fillSentence(sentence: string, reading: Reading, document: Compiled<Limited>, locale: Locale): string {
  return sentence.replace(PLACEHOLDER, (_, name: string) => {
    const field = reading.edition.names.findField(name, document.document.limits);
    return showValue(reading.read(name, document), field, locale);
  });
}

/** The names a sentence shows. */
export function listPlaceholders(sentence: string): readonly string[] {
  return Array.from(sentence.matchAll(PLACEHOLDER), (match) => match[1] ?? '');
}
