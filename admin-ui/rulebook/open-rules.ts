import type { LocalText } from '#engine/model/local-text.ts';
import { untranslated } from '#engine/model/local-text.ts';
import { openEdition, type Edition } from '#engine/edition/edition.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Json } from '#engine/model/json.ts';
import type { Schema } from '#ui-kit/api/client.ts';

/** The documents of an edition, and the edition opened by the engine unless a draft is broken. */
export interface Rules {
  readonly documents: ReadonlyMap<string, Schema<'RuleDocument'>>;
  readonly source: EditionSource;
  readonly edition: Edition | undefined;
}

/** Opens what the server sent. A draft in the making may not open; its check says why, so nothing is thrown here. */
export function openRules(documents: readonly Schema<'RuleDocument'>[]): Rules {
  const source = Object.fromEntries(documents.map(({ path, content }) => [path, content as Json]));
  return {
    documents: new Map(documents.map((document) => [document.path, document])),
    source,
    edition: tryOpen(source),
  };
}

/** The title of a grade by its code; the code itself where no document names it. */
export function gradeTitle(edition: Edition | undefined, code: string | number): LocalText {
  const grade = edition?.grades.find(({ document }) => String(document.code) === String(code));
  return grade?.document.title ?? untranslated(String(code));
}

function tryOpen(source: EditionSource): Edition | undefined {
  try {
    return openEdition(source);
  } catch {
    return undefined;
  }
}
