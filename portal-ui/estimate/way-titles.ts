import type { LocalText } from '#engine/model/local-text.ts';
import { ESTIMATE_WORDS } from '../words/estimate.ts';

/** What the button to a field says. */
export function fillTitle(title: LocalText): LocalText {
  return naming(ESTIMATE_WORDS.fill, title);
}

/** What the button to a material says. */
export function uploadTitle(title: LocalText): LocalText {
  return naming(ESTIMATE_WORDS.upload, title);
}

function naming(words: LocalText, { zh, en }: LocalText): LocalText {
  return { zh: words.zh.replace('{title}', zh), en: words.en.replace('{title}', en) };
}
