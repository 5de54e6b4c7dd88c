import { isJsonObject } from '#engine/model/json.ts';
import type { Locale } from '#engine/model/local-text.ts';

const NONE: Readonly<Record<Locale, string>> = { zh: '无', en: 'none' };
const YES: Readonly<Record<Locale, string>> = { zh: '是', en: 'yes' };
const NO: Readonly<Record<Locale, string>> = { zh: '否', en: 'no' };

/** Any JSON value in few words: lists and objects part by part, nothing as such. */
export function showJson(value: unknown, locale: Locale): string {
  if (value === undefined || value === null) return NONE[locale];
  if (typeof value === 'boolean') return (value ? YES : NO)[locale];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.map((part: unknown) => showJson(part, locale)).join(locale === 'zh' ? '；' : '; ');
  if (!isJsonObject(value)) return '';
  const parts = Object.entries(value).map(([name, part]) => `${name} ${showJson(part, locale)}`);
  return parts.join(locale === 'zh' ? '，' : ', ');
}
