import { compileText, openBudget, type PrintText } from '#engine/papers/text-language.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { MessageDocument } from './message-document.ts';

/** What the words read, in each language. */
export interface MessageWords {
  readonly zh: JsonObject;
  readonly en: JsonObject;
}

/** A message with its words filled in. */
export interface FilledMessage {
  readonly subject: LocalText;
  readonly body: LocalText;
}

/** Fills the words of a checked message. */
export function fillMessage({ subject, body }: MessageDocument, words: MessageWords): FilledMessage {
  return { subject: fillBoth(subject, words), body: fillBoth(body, words) };
}

interface Compiled {
  readonly zh: PrintText;
  readonly en: PrintText;
}

const compiled = new WeakMap<LocalText, Compiled>();

function fillBoth(text: LocalText, words: MessageWords): LocalText {
  const print = compiled.get(text) ?? { zh: compileText(text.zh, 'none'), en: compileText(text.en, 'none') };
  compiled.set(text, print);
  return { zh: fill(print.zh, words.zh), en: fill(print.en, words.en) };
}

function fill(print: PrintText, names: JsonObject): string {
  return print({ names, number: undefined, budget: openBudget() });
}
