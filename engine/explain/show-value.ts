import { Exact, isNumeric, nearest } from '#engine/model/exact.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import { formatDate, isPlainDate } from '#engine/model/plain-date.ts';
import { own } from '#engine/model/json.ts';
import { isList, MISSING, type Value } from '#engine/logic/value.ts';
import type { Field } from '#engine/types/logic-type.ts';

const WORDS: Readonly<Record<'missing' | 'none' | 'yes' | 'no' | 'rows', LocalText>> = {
  missing: { zh: '缺项', en: 'missing' },
  none: { zh: '无', en: 'none' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  rows: { zh: '项', en: 'rows' },
};

/** A value as people read it: with its unit, its title when it comes from a closed list, a day as a date. */
export function showValue(value: Value, field: Field | undefined, locale: Locale): string {
  if (value === MISSING) return WORDS.missing[locale];
  if (value === null) return WORDS.none[locale];
  if (typeof value === 'boolean') return WORDS[value ? 'yes' : 'no'][locale];
  if (isNumeric(value)) return withUnit(showNumber(value), unitOf(field));
  if (typeof value === 'string') return showText(value, field, locale);
  if (isList(value)) return withUnit(String(value.length), unitOf(field) ?? WORDS.rows[locale]);
  return JSON.stringify(value);
}

/** A number without needless digits; a rational that no decimal holds keeps four. */
export function showNumber(value: number | Exact): string {
  if (!(value instanceof Exact)) return String(value);
  return String(Number(value.toFixed(4)) || nearest(value));
}

function withUnit(number: string, unit: string | undefined): string {
  return unit ? `${number} ${unit}` : number;
}

function unitOf(field: Field | undefined): string | undefined {
  const type = field?.type;
  return type?.kind === 'number' || type?.kind === 'list' ? type.unit : undefined;
}

function showText(value: string, field: Field | undefined, locale: Locale): string {
  const title = field?.valueTitles === undefined ? undefined : own(field.valueTitles, value);
  if (title !== undefined) return title[locale];
  return field?.type.kind === 'date' && isPlainDate(value) ? formatDate(value, locale) : value;
}
