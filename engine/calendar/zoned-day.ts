import { addDays, type PlainDate } from '#engine/model/plain-date.ts';
import { formatInstant, MS_PER_DAY, parseInstant, startOfUtcDay, type EpochMs, type Instant } from './instant.ts';

/** The day an instant falls on in a time zone, whatever zone the process runs in. @throws RangeError for no instant. */
export function instantToDay(instant: Instant, timezone: string): PlainDate {
  return wallClock(parseInstant(instant), timezone).slice(0, 10);
}

/** The first instant of a day in a time zone, in UTC. */
export function startOfDay(day: PlainDate, timezone: string): Instant {
  return formatInstant(midnight(day, timezone));
}

/** 24:00 of a day in a time zone, in UTC: the first instant that no longer belongs to it. */
export function endOfDay(day: PlainDate, timezone: string): Instant {
  return startOfDay(addDays(day, 1), timezone);
}

/** What a clock in the zone shows at an instant, `YYYY-MM-DD HH:mm`. @throws RangeError for no instant. */
export function instantToMinute(instant: Instant, timezone: string): string {
  return wallClock(parseInstant(instant), timezone).slice(0, 16);
}

/** The same instant written with the zone's clock and offset, to the second: `2024-05-31T09:30:00+08:00`. */
export function instantInZone(instant: Instant, timezone: string): Instant {
  const at = parseInstant(instant);
  const minutes = Math.round(offsetAt(at - (at % 1000), timezone) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${wallClock(at, timezone).replace(' ', 'T')}${minutes < 0 ? '-' : '+'}${hours ?? ''}:${rest ?? ''}`;
}

/** The instant at which a clock in the zone shows `YYYY-MM-DD HH:mm`, in UTC. @throws RangeError for no such time. */
export function minuteToInstant(minute: string, timezone: string): Instant {
  const asUtc = parseInstant(`${minute.replace(' ', 'T')}:00Z`);
  const near = asUtc - offsetAt(asUtc, timezone);
  return formatInstant(asUtc - offsetAt(near, timezone));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows, `YYYY-MM-DD HH:mm:ss`; the Swedish locale writes days as ISO 8601 does. */
function wallClock(at: EpochMs, timezone: string): string {
  const held = formats.get(timezone);
  const format =
    held ?? new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timezone, format);
  return format.format(at);
}

/** When a day starts; where a change of offset swallows midnight, at the first moment the clock shows the day. */
function midnight(day: PlainDate, timezone: string): EpochMs {
  const asUtc = startOfUtcDay(day);
  const candidates = [-1, 0, 1]
    .map((days) => asUtc - offsetAt(asUtc + days * MS_PER_DAY, timezone))
    .filter((at) => wallClock(at, timezone).startsWith(day));
  return Math.min(...candidates);
}

/** How far the zone's clock is ahead of UTC. */
function offsetAt(at: EpochMs, timezone: string): number {
  return parseInstant(`${wallClock(at, timezone).replace(' ', 'T')}Z`) - at;
}
