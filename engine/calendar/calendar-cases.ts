import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isWorkingDay, type Calendar } from './calendar.ts';
import { dueDay, getCounting, periodEnd } from './period.ts';

interface CountedPeriod {
  readonly from: string;
  readonly days: number;
  readonly unit: string;
  /** Another way of counting than the unit's own. */
  readonly counting?: {
    readonly days: 'calendar' | 'working';
    readonly startDayCounts: boolean;
    readonly rollForward: boolean;
  };
}

/**
 * Answers a case of a calendar: `{day}` gives `{working}`, `{from, days, unit}` gives `{end}`; `counting` beside them
 * counts otherwise than the unit does.
 */
export function runCalendarCase(calendar: Calendar, given: JsonObject): Json {
  const day = own(given, 'day');
  if (typeof day === 'string') return { working: isWorkingDay(calendar, day) };
  const { from, days, unit, counting } = given as unknown as CountedPeriod;
  if (counting === undefined) return { end: dueDay(calendar, from, { value: days, unit }) };
  return { end: periodEnd(calendar, from, days, { ...getCounting(calendar, unit), ...counting }) };
}
