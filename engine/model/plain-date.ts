/** A day without a clock or a zone, `YYYY-MM-DD`; plain string order is day order. */
export type PlainDate = string;

/** A calendar month, `YYYY-MM`. */
export type PlainMonth = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** True for a day that exists: `2024-02-29` is one, `2023-02-29` and `2024-2-29` are not. */
export function isPlainDate(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(parts[1]), month);
}

/** True for `YYYY-MM` with a month from 01 to 12. */
export function isPlainMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Days of a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The same day of the month `months` later (earlier when negative), clamped to that month's last day.
 * @throws RangeError when `date` is no day.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = split(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return join(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The day `days` later, earlier when negative. @throws RangeError when `date` is no day. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: PlainDate): number {
  const fromMonday = (toEpochDay(date) + 3) % 7;
  return ((fromMonday + 7) % 7) + 1;
}

/** The month a day lies in. */
export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7);
}

/** The month `months` later, earlier when negative. */
export function shiftMonth(month: PlainMonth, months: number): PlainMonth {
  return monthOf(addMonths(`${month}-01`, months));
}

/**
 * Complete years from `from` to `to`: the largest n with `from` ≤ `to` − 12 × n months; 0 when `from` is later.
 */
export function completeYears(from: PlainDate, to: PlainDate): number {
  let years = Math.max(0, split(to).year - split(from).year);
  while (years > 0 && from > addMonths(to, -12 * years)) years -= 1;
  return years;
}

/** `2024-05-31` as people write it: 2024年5月31日, or 31 May 2024. */
export function formatDate(date: PlainDate, locale: 'zh' | 'en'): string {
  const { year, month, day } = split(date);
  if (locale === 'zh') return `${year}年${month}月${day}日`;
  return `${day} ${ENGLISH_MONTHS[month - 1] ?? ''} ${year}`;
}

const ENGLISH_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

function split(date: PlainDate): { year: number; month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`${date} is not a day of the calendar`);
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function join(year: number, month: number, day: number): PlainDate {
  if (year < 0 || year > 9999) throw new RangeError(`the year ${year} cannot be written with four digits`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MS_PER_DAY = 86_400_000;

function toEpochDay(date: PlainDate): number {
  const { year, month, day } = split(date);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / MS_PER_DAY);
}

function fromEpochDay(day: number): PlainDate {
  const at = new Date(day * MS_PER_DAY);
  return join(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}
