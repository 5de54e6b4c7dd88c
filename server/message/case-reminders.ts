import { instantToDay } from '#engine/calendar/zoned-day.ts';
import { reminderSpan } from '#engine/message/reminder-days.ts';
import { daysBetween } from '#engine/model/plain-date.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { guardHolds } from '#engine/procedure/guard.ts';
import { caseNames, toTaken } from '#server/application/case-names.ts';
import { listHistory, listToBeDone, type Case } from '#server/application/application-lookup.ts';
import type { Queries } from '#server/db/database.ts';
import { caseRecipients, caseWords } from './case-words.ts';
import { letterKey, writeLetter, type Letter } from './letters.ts';
import { listTold } from './message-store.ts';
import type { ReminderParts, ReminderRound } from './reminder-round.ts';

/** Reminds of cases that are to be dealt with by a day; answers how many messages were new. */
export async function remindOfCases(parts: ReminderParts, round: ReminderRound): Promise<number> {
  const { db } = parts;
  const { procedures, states } = round.message.document.occasion;
  let written = 0;
  for (const { id, procedure, state } of await listToBeDone(db.queries, round.targets)) {
    if (!(procedures?.includes(procedure) ?? true) || !(states?.includes(state) ?? true)) continue;
    const found = await parts.applications.getAnyCase(db.queries, id);
    if (await isDone(db.queries, round, found)) continue;
    written += await db.transact(async (trx) => {
      const now = await parts.applications.getAnyCase(trx, id);
      // It may have moved on since it was listed.
      if (now.application.state !== state || now.application.dueOn !== found.application.dueOn) return 0;
      return (await isWanted(parts, trx, round, now)) ? writeLetter(parts, trx, letterOf(round, now)) : 0;
    });
  }
  return written;
}

/** Whether it was given already, or its time had passed when the case came to this state. */
async function isDone(db: Queries, round: ReminderRound, found: Case): Promise<boolean> {
  const { application, rules } = found;
  const { from } = reminderSpan(round.message.document, application.dueOn ?? '', calendarOf(round.rules.source));
  if (from < instantToDay(application.stateEnteredAt, rules.edition.about.timezone)) return true;
  const letter = letterOf(round, found);
  const keys = letter.recipients.map((recipient) => letterKey(letter.event, round.message.id, recipient));
  return (await listTold(db, keys)).size === keys.length;
}

async function isWanted(parts: ReminderParts, trx: Queries, round: ReminderRound, found: Case): Promise<boolean> {
  const { when } = round.message.document;
  if (when === undefined) return true;
  const { rules, procedure, application } = found;
  const history = toTaken(await listHistory(trx, application.id));
  const moment = { now: round.now, today: round.today };
  const asked = { rules, procedure, application, history, input: {} };
  return guardHolds(when, await caseNames(trx, parts.around, moment, asked));
}

function letterOf({ rules, message, today, now }: ReminderRound, found: Case): Letter {
  const { application, state } = found;
  const day = application.dueOn ?? today;
  return {
    rules,
    message,
    event: `due:${application.id}:${application.state}:${day}`,
    recipients: caseRecipients(message.document.to, state.holder ?? [], rules.roles, application),
    applicationId: application.id,
    words: caseWords({ ...found, dueOn: day, today }, { day, daysLeft: daysBetween(today, day) }),
    now,
  };
}
