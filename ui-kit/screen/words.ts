import { computed, type ComputedRef } from 'vue';
import { createI18n, useI18n } from 'vue-i18n';
import type { Locale, LocalText } from '#engine/model/local-text.ts';

/** Sentences of a screen, each in both languages side by side, so that neither is forgotten. */
export interface Words {
  readonly [name: string]: LocalText | Words;
}

/** Sentences of one language, as vue-i18n wants them. */
export interface Messages {
  [name: string]: string | Messages;
}

const KEPT_AS = 'plumbline.locale';
const HTML_LANG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

/** The words of one language out of words of both. */
export function messagesOf(words: Words, locale: Locale): Messages {
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, isText(word) ? word[locale] : messagesOf(word, locale)]),
  );
}

/** The plugin that speaks a screen's words, in the language that was chosen last. */
export function createScreenWords(words: Words): ReturnType<typeof createI18n> {
  const locale = keptLocale();
  document.documentElement.lang = HTML_LANG[locale];
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: 'zh',
    messages: { zh: messagesOf(words, 'zh'), en: messagesOf(words, 'en') },
  });
}

/** What a component needs to speak. */
export interface Speaker {
  readonly locale: ComputedRef<Locale>;
  /** A sentence of the screen, with its placeholders filled. */
  readonly t: (name: string, values?: Readonly<Record<string, string | number>>) => string;
  /** A text that the server sent in both languages. */
  readonly text: (text: LocalText | null | undefined) => string;
  readonly choose: (locale: Locale) => void;
}

/** The words of the screen in the language of the person. */
export function useWords(): Speaker {
  const i18n = useI18n({ useScope: 'global' });
  const locale = computed((): Locale => (i18n.locale.value === 'en' ? 'en' : 'zh'));
  return {
    locale,
    t: (name, values = {}) => i18n.t(name, values),
    text: (text) => text?.[locale.value] ?? '',
    choose: (chosen) => {
      i18n.locale.value = chosen;
      document.documentElement.lang = HTML_LANG[chosen];
      localStorage.setItem(KEPT_AS, chosen);
    },
  };
}

function keptLocale(): Locale {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh';
}

function isText(word: LocalText | Words): word is LocalText {
  return typeof word.zh === 'string';
}
