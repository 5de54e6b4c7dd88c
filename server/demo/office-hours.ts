import { formatInstant, MS_PER_DAY, parseInstant, type EpochMs, type Instant } from '#engine/calendar/instant.ts';
import { instantToDay, startOfDay } from '#engine/calendar/zoned-day.ts';
import { addDays, weekday, type PlainDate } from '#engine/model/plain-date.ts';

const MINUTE_MS = 60_000;
const OPENS = 9 * 60;
const CLOSES = 17 * 60 + 30;
const SATURDAY = 6;

/** The moment at which a clock in the zone shows the given minutes after midnight. */
export function momentOf(day: PlainDate, minutes: number, timezone: string): EpochMs {
  return parseInstant(startOfDay(day, timezone)) + minutes * MINUTE_MS;
}

/** The moment itself when people are at work then, else the beginning of their next day at work, some minutes in. */
export function toOfficeHours(at: EpochMs, minutesIn: number, timezone: string): EpochMs {
  const day = dayOf(at, timezone);
  const minutes = (at - parseInstant(startOfDay(day, timezone))) / MINUTE_MS;
  if (weekday(day) < SATURDAY && minutes < OPENS) return momentOf(day, OPENS + minutesIn, timezone);
  if (weekday(day) < SATURDAY && minutes <= CLOSES) return at;
  return momentOf(nextWeekday(day), OPENS + minutesIn, timezone);
}

/** The day a moment falls on. */
export function dayOf(at: EpochMs, timezone: string): PlainDate {
  return instantToDay(toInstant(at), timezone);
}

/** A moment as the clock tells it. */
export function toInstant(at: EpochMs): Instant {
  return formatInstant(at);
}

/** The beginnings of the days after `from`, up to `to`. */
export function* midnights(from: EpochMs, to: EpochMs, timezone: string): Generator<EpochMs> {
  let day = addDays(dayOf(from, timezone), 1);
  for (let at = momentOf(day, 0, timezone); at <= to; at = momentOf(day, 0, timezone)) {
    yield at;
    day = addDays(day, 1);
  }
}

export { MS_PER_DAY };

function nextWeekday(day: PlainDate): PlainDate {
  const next = addDays(day, 1);
  return weekday(next) < SATURDAY ? next : nextWeekday(next);
}
