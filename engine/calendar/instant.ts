import { addDays, daysBetween, isPlainDate, type PlainDate } from '#engine/model/plain-date.ts';

/** A moment as ISO 8601, with `Z` or an offset. */
export type Instant = string;

/** Milliseconds since 1970 in UTC. */
export type EpochMs = number;

export const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
const EPOCH: PlainDate = '1970-01-01';
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds of an instant. @throws RangeError when it is none, or does not say its offset. */
export function parseInstant(instant: Instant): EpochMs {
  const parts = INSTANT.exec(instant);
  const [, day = '', hour = '0', minute = '0', second = '0', fraction = '', zone = ''] = parts ?? [];
  if (!isPlainDate(day)) throw new RangeError(`"${instant}" is not an instant; write it with Z or an offset`);
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const ofDay = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + ms;
  return startOfUtcDay(day) + ofDay - offsetOf(zone);
}

/** An instant in UTC, `2024-05-31T16:00:00.000Z`. */
export function formatInstant(at: EpochMs): Instant {
  const days = Math.floor(at / MS_PER_DAY);
  const ms = at - days * MS_PER_DAY;
  const [hour, minute, second] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${addDays(EPOCH, days)}T${time}.${String(ms % 1000).padStart(3, '0')}Z`;
}

/** Milliseconds at which a day starts in UTC. */
export function startOfUtcDay(day: PlainDate): EpochMs {
  return daysBetween(EPOCH, day) * MS_PER_DAY;
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * MS_PER_MINUTE;
}
