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

/** Days in a row that the authorities moved. */
export interface MovedDays {
  readonly from: PlainDate;
  /** The last of them. */
  readonly to: PlainDate;
  /** `rest`: a holiday; `work`: days of the weekend on which everybody works. */
  readonly kind: 'rest' | 'work';
  readonly name: LocalText;
}

/** The holidays of one year; the document's name is the year. */
export interface HolidaysDocument {
  readonly kind: 'holidays';
  readonly title: LocalText;
  /** Where they were announced. */
  readonly note?: LocalText;
  readonly days: readonly MovedDays[];
}

/** How the periods of an edition are counted; its holidays stand in documents of their own, one for each year. */
export interface CalendarDocument {
  readonly kind: 'calendar';
  readonly title: LocalText;
  readonly source: Source;
  readonly counting: readonly Counting[];
  /** Rest days of an ordinary week; 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[];
}

/** A calendar made ready for counting. */
export interface Calendar {
  readonly counting: readonly Counting[];
  readonly weekend: ReadonlySet<number>;
  readonly rest: ReadonlySet<PlainDate>;
  readonly work: ReadonlySet<PlainDate>;
  readonly years: ReadonlySet<string>;
}

/** A calendar with its holidays by year; a year without any has only its weekends. */
export function openCalendar(
  document: CalendarDocument,
  holidays: Readonly<Record<string, HolidaysDocument>>,
): Calendar {
  const moved = Object.values(holidays).flatMap(({ days }) => days);
  const spread = (kind: MovedDays['kind']) => new Set(moved.filter((days) => days.kind === kind).flatMap(spreadDays));
  return {
    counting: document.counting,
    weekend: new Set(document.weekend),
    rest: spread('rest'),
    work: spread('work'),
    years: new Set(Object.keys(holidays)),
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

/** Each of so many days in a row. */
export function spreadDays({ from, to }: Pick<MovedDays, 'from' | 'to'>): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
