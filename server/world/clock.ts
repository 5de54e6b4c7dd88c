/** A moment in UTC, ISO 8601 with milliseconds and `Z`; string order is time order. */
export type Instant = string;

/** Tells the time; whatever needs it is handed one of these. */
export interface Clock {
  now(): Instant;
}

/** A clock that people may move in demo mode. */
export interface MovableClock extends Clock {
  readonly offsetMs: number;
  moveTo(offsetMs: number): void;
}

/** The time as it is. */
export function createSystemClock(): Clock {
  return { now: () => new Date().toISOString() };
}

/** The time as it is, shifted; real seconds keep passing. */
export function createMovableClock(offsetMs: number): MovableClock {
  let shift = offsetMs;
  return {
    get offsetMs() {
      return shift;
    },
    now: () => new Date(Date.now() + shift).toISOString(),
    moveTo(next) {
      shift = next;
    },
  };
}

/** The moment `minutes` later. */
export function addMinutes(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** Milliseconds from `from` to `to`. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** The same moment written in UTC with milliseconds, whatever offset it was written with. */
export function toUtc(at: string): Instant {
  return new Date(at).toISOString();
}
