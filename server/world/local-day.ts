import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Instant } from './clock.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day an instant falls on in a time zone, whatever zone the process runs in. */
export function localDay(at: Instant, timezone: string): PlainDate {
  const format = formats.get(timezone) ?? newFormat(timezone);
  formats.set(timezone, format);
  return format.format(new Date(at));
}

/** The Swedish locale writes days as ISO 8601 does. */
function newFormat(timezone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' });
}
