import type { FormField } from './form.ts';
import { readingOf } from './active-fields.ts';
import { titleOfChoice } from './choices.ts';
import { findUnit } from './local-title.ts';
import { maskValue } from './mask.ts';
import { isBlank, isList } from '#engine/model/pointer.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import { formatDate, isPlainDate, isPlainMonth } from '#engine/model/plain-date.ts';
import { scalarText } from './scalar-text.ts';

const YES: LocalText = { zh: '是', en: 'Yes' };
const NO: LocalText = { zh: '否', en: 'No' };

/** A value as text for tables and read-only views; sensitive ones masked unless `whole`. Empty where nothing is filled in. */
export function showValue(declared: FormField, value: Json | undefined, locale: Locale, whole = false): string {
  if (isBlank(value)) return '';
  const field = readingOf(declared, value);
  if (!whole) {
    const masked = maskValue(field, value);
    if (masked !== undefined) return masked;
  }
  if (isList(value)) return showList(field, value, locale);
  if (isJsonObject(value)) return '';
  if (typeof value === 'boolean') return (value ? YES : NO)[locale];
  if (field.kind === 'choice') return titleOfChoice(field.schema, value)[locale];
  if (field.kind === 'date' && typeof value === 'string') return isPlainDate(value) ? formatDate(value, locale) : value;
  if (field.kind === 'month' && typeof value === 'string') return showMonth(value, locale);
  const unit = field.kind === 'number' ? findUnit(field.schema) : undefined;
  return unit === undefined ? String(value) : `${String(value)} ${unit[locale]}`;
}

/** A month as people write it: 2026年10月, or 2026-10. */
export function showMonth(month: string, locale: Locale): string {
  if (locale !== 'zh' || !isPlainMonth(month)) return month;
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

function showList(field: FormField, values: readonly Json[], locale: Locale): string {
  const items = own(field.schema, 'items');
  const separator = locale === 'zh' ? '、' : ', ';
  const [item] = field.kind === 'items' ? field.children : [];
  const texts = values.map((value) => {
    if (item !== undefined) return showValue(item, value, locale);
    if (isJsonObject(value)) return scalarText(own(value, 'name'));
    if (field.kind === 'months') return showMonth(scalarText(value), locale);
    return isJsonObject(items) ? titleOfChoice(items, scalarText(value))[locale] : scalarText(value);
  });
  return texts.filter((text) => text !== '').join(separator);
}
