import type { Source } from '#engine/edition/documents.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { addDays, weekday, type PlainDate } from '#engine/model/plain-date.ts';

/** How a period written in one unit is counted. */
export interface Counting {
  /** The word of the limits that are counted so. */
  readonly unit: string;
  readonly title: LocalText;
  readonly days: 'calendar' | 'working';
  /** Whether the day from which a period runs is its first day. */
  readonly startDayCounts: boolean;
  /** Whether a period that ends on a rest day runs to the end of the next working day. */
  readonly rollForward: boolean;
  readonly source: Source;
}

/** The days that the authorities moved in one year; ranges are written `first/last`. */
export interface YearOfDays {
  readonly rest: readonly string[];
  /** Days of the weekend on which everybody works. */
  readonly work: readonly string[];
}

/** The calendar of an edition: how periods are counted, and which days are rest days. */
export interface CalendarDocument {
  readonly kind: 'calendar';
  readonly title: LocalText;
  readonly source: Source;
  readonly counting: readonly Counting[];
  /** Rest days of an ordinary week; 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[];
  /** Holidays by year; a year that is not named has only its weekends. */
  readonly years: Readonly<Record<string, YearOfDays>>;
}

/** A calendar made ready for counting. */
export interface Calendar {
  readonly counting: readonly Counting[];
  readonly weekend: ReadonlySet<number>;
  readonly rest: ReadonlySet<PlainDate>;
  readonly work: ReadonlySet<PlainDate>;
  readonly years: ReadonlySet<string>;
}

/** Spreads the ranges of a calendar document. @throws RangeError for a range that is no range of days. */
export function openCalendar(document: CalendarDocument): Calendar {
  const years = Object.values(document.years);
  return {
    counting: document.counting,
    weekend: new Set(document.weekend),
    rest: new Set(years.flatMap(({ rest }) => rest.flatMap(spreadRange))),
    work: new Set(years.flatMap(({ work }) => work.flatMap(spreadRange))),
    years: new Set(Object.keys(document.years)),
  };
}

/** True for a day on which offices work: a weekday that is no holiday, or a weekend day that was swapped. */
export function isWorkingDay(calendar: Calendar, day: PlainDate): boolean {
  if (calendar.work.has(day)) return true;
  return !calendar.rest.has(day) && !calendar.weekend.has(weekday(day));
}

/** True when the holidays of the day's year are in the table; otherwise only weekends are known. */
export function knowsHolidays(calendar: Calendar, day: PlainDate): boolean {
  return calendar.years.has(day.slice(0, 4));
}

/** The days of `2024-10-01/2024-10-07`, or the one day that is written. */
export function spreadRange(range: string): readonly PlainDate[] {
  const [first = '', last = first] = range.split('/');
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
