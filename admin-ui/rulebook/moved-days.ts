import type { HolidaysDocument, MovedDays } from '#engine/calendar/calendar.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { addDays, isPlainDate } from '#engine/model/plain-date.ts';

/** The rows of a year's holidays; none for another document. */
export function movedDaysOf(document: Json): readonly MovedDays[] {
  const days = isJsonObject(document) ? own(document, 'days') : undefined;
  const rows: readonly unknown[] = Array.isArray(days) ? days : [];
  return rows as readonly MovedDays[];
}

/** The rows with one more: the day after the last one, a holiday without a name yet. */
export function withAnother(rows: readonly MovedDays[], year: string): readonly MovedDays[] {
  const last = rows.at(-1);
  const next = last !== undefined && isPlainDate(last.to) ? addDays(last.to, 1) : `${year}-01-01`;
  return [...rows, { from: next, to: next, kind: 'rest', name: last?.name ?? { zh: '', en: '' } }];
}

/** The rows in the order of their days. */
export function inOrder(rows: readonly MovedDays[]): readonly MovedDays[] {
  return [...rows].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A year in which nothing is entered yet. */
export function emptyYear(year: string): HolidaysDocument & { readonly $schema: string } {
  return {
    $schema: '../../../../schemas/holidays.schema.json',
    kind: 'holidays',
    title: { zh: `${year} 年节假日`, en: `Holidays of ${year}` },
    days: [],
  };
}
