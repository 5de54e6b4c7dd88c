import {
  createMovableClock,
  millisecondsBetween,
  toUtc,
  type Clock,
  type Instant,
  type MovableClock,
} from '#server/world/clock.ts';
import { findSetting, keepSetting } from '#server/world/setting-store.ts';
import type { Database } from '#server/db/database.ts';
import { Problem } from '#server/http/problem.ts';

/** How far to move: a stretch of time, or up to a moment. */
export interface Shift {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly to?: Instant;
}

/** The clock of demo mode; where it was moved to survives a restart. */
export interface DemoClock {
  /** @throws Problem 422 for a moment that has passed: what happened cannot be undone. */
  advance(shift: Shift): Promise<void>;
  /** Back to where the demonstration began, or to the real time when it has no past of its own. */
  reset(): Promise<void>;
  /** Moves to any moment without keeping it, while a past is made up that nobody has seen. */
  travel(to: Instant): void;
  /** Lets the demonstration begin at a moment. */
  begin(at: Instant): Promise<void>;
  readonly offsetMinutes: number;
}

const SETTING = 'demo-clock-offset-ms';
const BEGINNING = 'demo-clock-beginning-ms';
const MINUTE_MS = 60_000;

/** How far the demo clock was moved before; `undefined` when it never was. */
export async function findKeptOffset(db: Database): Promise<number | undefined> {
  const kept = await findSetting(db.queries, SETTING);
  return kept === undefined ? undefined : Number(kept);
}

/** The time as a server on this database tells it: what is written down now must not lie before what was. */
export async function openKeptClock(db: Database): Promise<Clock> {
  return createMovableClock((await findKeptOffset(db)) ?? 0);
}

/** Moves the clock and keeps where it stands. */
export function createDemoClock(db: Database, clock: MovableClock): DemoClock {
  const travel = (to: Instant) => clock.moveTo(clock.offsetMs + millisecondsBetween(clock.now(), to));
  const moveTo = async (offsetMs: number) => {
    await keepSetting(db.queries, SETTING, String(offsetMs));
    clock.moveTo(offsetMs);
  };
  return {
    get offsetMinutes() {
      return Math.round(clock.offsetMs / MINUTE_MS);
    },
    async advance(shift) {
      const by = shift.to === undefined ? stretch(shift) : millisecondsBetween(clock.now(), toUtc(shift.to));
      if (by < 0) throw inThePast();
      await moveTo(clock.offsetMs + by);
    },
    async reset() {
      await moveTo(Number((await findSetting(db.queries, BEGINNING)) ?? 0));
    },
    travel,
    async begin(at) {
      travel(at);
      await keepSetting(db.queries, BEGINNING, String(clock.offsetMs));
      await moveTo(clock.offsetMs);
    },
  };
}

function stretch({ days = 0, hours = 0, minutes = 0 }: Shift): number {
  return ((days * 24 + hours) * 60 + minutes) * MINUTE_MS;
}

function inThePast(): Problem {
  return new Problem(422, 'clock-backwards', {
    zh: '演示时钟只能向前拨。如需回到真实时间，请使用“恢复”。',
    en: 'The demo clock only moves forward. To return to the real time, reset it.',
  });
}
