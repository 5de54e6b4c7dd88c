import { isReminder, reminderTargets } from '#engine/message/reminder-days.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { millisecondsBetween } from '#server/world/clock.ts';
import { remindOfCases } from './case-reminders.ts';
import { remindOfCertificates } from './certificate-reminders.ts';
import { messagesOf } from './letters.ts';
import type { ReminderParts, ReminderRound } from './reminder-round.ts';

/** Reminds people of days that are near, have come or have passed. */
export interface Reminders {
  /** Gives what is due and was not given; answers how many messages were new. Looks once an hour, and when the day turns. */
  run(): Promise<number>;
}

const AN_HOUR = 3_600_000;

/** Reminders over the database; which were given is kept there, so any number of processes and restarts give each once. */
export function createReminders(parts: ReminderParts): Reminders {
  let last: { readonly at: string; readonly today: PlainDate } | undefined;
  return {
    async run() {
      const at = parts.clock.now();
      const today = await parts.rulebook.today(parts.db.queries);
      if (last?.today === today && Math.abs(millisecondsBetween(last.at, at)) < AN_HOUR) return 0;
      const written = await remind(parts, today, at);
      last = { at, today };
      if (written > 0) parts.onWritten();
      return written;
    },
  };
}

async function remind(parts: ReminderParts, today: PlainDate, now: string): Promise<number> {
  const rules = await parts.rulebook.getCurrent(parts.db.queries);
  const calendar = calendarOf(rules.source);
  let written = 0;
  for (const { id, document } of messagesOf(rules)) {
    if (!isReminder(document)) continue;
    const targets = reminderTargets(document, today, calendar);
    const round: ReminderRound = { rules, message: { id, document }, targets, today, now };
    written += await (document.occasion.of === 'state-due' ? remindOfCases : remindOfCertificates)(parts, round);
  }
  return written;
}
