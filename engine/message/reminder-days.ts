import type { Calendar } from '#engine/calendar/calendar.ts';
import { isWorkingDay } from '#engine/calendar/calendar.ts';
import { dueDay, getCounting } from '#engine/calendar/period.ts';
import type { LimitValue } from '#engine/edition/documents.ts';
import { own } from '#engine/model/json.ts';
import { addDays, type PlainDate } from '#engine/model/plain-date.ts';
import type { DayOccasion, MessageDocument } from './message-document.ts';

/** Longest `before`, `after` or `late` of a reminder, in days of its unit. */
export const MOST_DAYS = 366;

/** The days on which a reminder of a day is given; both included. */
export interface ReminderSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A reminder with the limits it names. */
export type Reminder = Pick<MessageDocument, 'limits'> & { readonly occasion: DayOccasion };

/** True for a message that the calendar sends. */
export function isReminder(document: MessageDocument): document is MessageDocument & Reminder {
  return document.occasion.on === 'day';
}

/** When a reminder of a day is given: on its own day, or later when that one was missed. */
export function reminderSpan(reminder: Reminder, day: PlainDate, calendar: Calendar): ReminderSpan {
  const { before, after, late } = reminder.occasion;
  const from = startOf(reminder, day, calendar);
  const end = late === undefined ? undefined : dueDay(calendar, from, limitOf(reminder, late));
  if (before === undefined || after !== undefined) return { from, to: end ?? from };
  return { from, to: end !== undefined && end < day ? end : day };
}

/** The days that a reminder given today may be about. */
export function reminderTargets(reminder: Reminder, today: PlainDate, calendar: Calendar): readonly PlainDate[] {
  const { before, after, late } = reminder.occasion;
  const reach = (...names: readonly (string | undefined)[]) =>
    names.reduce((days, name) => days + (name === undefined ? 0 : calendarReach(limitOf(reminder, name))), 0);
  const targets: PlainDate[] = [];
  for (let shift = -reach(after, late); shift <= reach(before); shift += 1) {
    const day = addDays(today, shift);
    const { from, to } = reminderSpan(reminder, day, calendar);
    if (from <= today && today <= to) targets.push(day);
  }
  return targets;
}

/** How many calendar days a limit may take at most: two rest days a week and the longest holiday are allowed for. */
function calendarReach({ value }: LimitValue): number {
  return 2 * value + 14;
}

function startOf(reminder: Reminder, day: PlainDate, calendar: Calendar): PlainDate {
  const { before, after } = reminder.occasion;
  if (before !== undefined) return daysBefore(calendar, day, limitOf(reminder, before));
  return after === undefined ? day : dueDay(calendar, day, limitOf(reminder, after));
}

function daysBefore(calendar: Calendar, day: PlainDate, { value, unit }: LimitValue): PlainDate {
  if (getCounting(calendar, unit).days === 'calendar') return addDays(day, -value);
  let reached = day;
  for (let left = value; left > 0; left -= 1) {
    do reached = addDays(reached, -1);
    while (!isWorkingDay(calendar, reached));
  }
  return reached;
}

/** A limit that the document declares. @throws Error for one it does not. */
function limitOf({ limits = {} }: Reminder, name: string): LimitValue {
  const limit = own(limits, name);
  if (limit !== undefined) return limit;
  throw new Error(`a reminder names the limit "${name}", which it does not declare`);
}
