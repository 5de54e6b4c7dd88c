import { suggest } from '#engine/model/suggest.ts';
import { addDays, daysBetween, type PlainDate } from '#engine/model/plain-date.ts';
import { isWorkingDay, type Calendar, type Counting } from './calendar.ts';

/** A period as a document writes it: so many of a unit. */
export interface Period {
  readonly value: number;
  readonly unit: string;
}

/** A period in a unit for which the calendar has no way of counting. */
export class UncountableUnit extends Error {
  override readonly name = 'UncountableUnit';

  constructor(unit: string, known: readonly string[]) {
    const better = suggest(unit, known);
    super(
      `calendar.json does not say how "${unit}" is counted; it counts ${known.join(', ')}.` +
        (better === undefined ? '' : ` Did you mean "${better}"?`),
    );
  }
}

/** How a unit is counted. */
export function findCounting(calendar: Pick<Calendar, 'counting'>, unit: string): Counting | undefined {
  return calendar.counting.find((counting) => counting.unit === unit);
}

/** How a unit is counted. @throws UncountableUnit with the units there are. */
export function getCounting(calendar: Pick<Calendar, 'counting'>, unit: string): Counting {
  const found = findCounting(calendar, unit);
  if (found !== undefined) return found;
  throw new UncountableUnit(
    unit,
    calendar.counting.map((counting) => counting.unit),
  );
}

/** The last day of a period that runs from a day; it ends at 24:00 of that day. @throws UncountableUnit */
export function dueDay(calendar: Calendar, from: PlainDate, { value, unit }: Period): PlainDate {
  return periodEnd(calendar, from, value, getCounting(calendar, unit));
}

/** The last day of so many days, counted in a given way. Zero days end on the day they start. */
export function periodEnd(
  calendar: Calendar,
  from: PlainDate,
  days: number,
  counting: Pick<Counting, 'days' | 'startDayCounts' | 'rollForward'>,
): PlainDate {
  const end = countDays(calendar, from, days, counting);
  return counting.rollForward ? nextWorkingDay(calendar, end) : end;
}

/** The day so many days later. */
export function addCalendarDays(day: PlainDate, days: number): PlainDate {
  return addDays(day, days);
}

/** The day on which the given number of working days after `day` has passed; `day` itself for none. */
export function addWorkingDays(calendar: Calendar, day: PlainDate, days: number): PlainDate {
  let reached = day;
  for (let left = days; left > 0; left -= 1) reached = nextWorkingDay(calendar, addDays(reached, 1));
  return reached;
}

/** The day itself when it is a working day, else the next one. */
export function nextWorkingDay(calendar: Calendar, day: PlainDate): PlainDate {
  let reached = day;
  while (!isWorkingDay(calendar, reached)) reached = addDays(reached, 1);
  return reached;
}

/**
 * The last day of a period that was stopped and goes on with the time it had left: the day of the stop and the days up
 * to the resumption do not count, in the period's own kind of days.
 */
export function resumedEnd(
  calendar: Calendar,
  {
    end,
    stoppedOn,
    resumedOn,
  }: { readonly end: PlainDate; readonly stoppedOn: PlainDate; readonly resumedOn: PlainDate },
  counting: Pick<Counting, 'days' | 'rollForward'>,
): PlainDate {
  const left = daysLeft(calendar, stoppedOn, end, counting) + 1;
  return periodEnd(calendar, addDays(resumedOn, -1), left, { ...counting, startDayCounts: false });
}

/** How many days of a period are left after `today`; 0 on its last day, negative when it is over. */
export function daysLeft(
  calendar: Calendar,
  today: PlainDate,
  end: PlainDate,
  { days }: Pick<Counting, 'days'>,
): number {
  if (days === 'calendar') return daysBetween(today, end);
  const sign = end < today ? -1 : 1;
  const [first, last] = end < today ? [end, today] : [today, end];
  let working = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) working += 1;
  return sign * working;
}

function countDays(
  calendar: Calendar,
  from: PlainDate,
  days: number,
  { days: kind, startDayCounts }: Pick<Counting, 'days' | 'startDayCounts'>,
): PlainDate {
  if (kind === 'calendar') return addCalendarDays(from, startDayCounts ? Math.max(0, days - 1) : days);
  if (!startDayCounts || days === 0 || !isWorkingDay(calendar, from)) return addWorkingDays(calendar, from, days);
  return addWorkingDays(calendar, from, days - 1);
}
