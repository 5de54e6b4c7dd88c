import { compileText, openBudget } from '#engine/papers/text-language.ts';
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

function fillBoth({ zh, en }: LocalText, words: MessageWords): LocalText {
  return { zh: fill(zh, words.zh), en: fill(en, words.en) };
}

function fill(source: string, names: JsonObject): string {
  return compileText(source, 'none')({ names, number: undefined, budget: openBudget() });
}
