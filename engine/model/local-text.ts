/** The languages every title and sentence is written in; `zh` is the one that counts. */
export type Locale = 'zh' | 'en';

/** One text in every language of the product. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** The same text in both languages, for names that are not translated. */
export function untranslated(text: string): LocalText {
  return { zh: text, en: text };
}
