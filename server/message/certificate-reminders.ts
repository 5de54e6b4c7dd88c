import { instantToDay, startOfDay } from '#engine/calendar/zoned-day.ts';
import type { MessageDocument } from '#engine/message/message-document.ts';
import { reminderSpan } from '#engine/message/reminder-days.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { reportWindow, type ReportWindow } from '#engine/procedure/certificate-rules.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { guardHolds } from '#engine/procedure/guard.ts';
import { listApplicationsOf } from '#server/application/application-lookup.ts';
import type { NumberedCertificate } from '#server/application/surroundings.ts';
import { certificateLaw } from '#server/certificate/certificate-law.ts';
import { listHolders } from '#server/certificate/certificate-lookup.ts';
import type { Queries } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { caseRecipients } from './case-words.ts';
import { certificateNames, certificateWords } from './certificate-words.ts';
import { letterKey, writeLetter } from './letters.ts';
import { listTold } from './message-store.ts';
import type { ReminderParts, ReminderRound } from './reminder-round.ts';

const BATCH = 200;

/** Reminds holders of certificates of the days they are near; answers how many messages were new. */
export async function remindOfCertificates(parts: ReminderParts, round: ReminderRound): Promise<number> {
  const { occasion } = round.message.document;
  const windows = windowsNear(round);
  const days = occasion.of === 'validity-ends' ? round.targets : windows.map((window) => dayOf(occasion.of, window));
  if (!days.some((day) => round.targets.includes(day))) return 0;
  let written = 0;
  let after = '';
  for (;;) {
    const filter = occasion.of === 'validity-ends' ? { validUntil: round.targets } : {};
    const holders = await listHolders(parts.db.queries, { ...filter, after, limit: BATCH });
    for (const enterprise of holders) written += await remindHolder(parts, round, windows, enterprise);
    after = holders.at(-1) ?? '';
    if (holders.length < BATCH) return written;
  }
}

async function remindHolder(
  parts: ReminderParts,
  round: ReminderRound,
  windows: readonly ReportWindow[],
  enterpriseId: string,
): Promise<number> {
  const { db, around } = parts;
  const { message, targets, rules } = round;
  const { of } = message.document.occasion;
  const held = await around.findHeldCertificate(db.queries, enterpriseId);
  if (held === null) return 0;
  const window = windows.find((each) => targets.includes(dayOf(of, each, held)));
  if (window === undefined) return 0;
  const day = dayOf(of, window, held);
  const event = `day:${held.number}:${of}:${day}`;
  const recipients = caseRecipients(message.document.to, [], rules.roles, { enterpriseId, shown: true });
  const keys = recipients.map((recipient) => letterKey(event, message.id, recipient));
  if ((await listTold(db.queries, keys)).size === keys.length) return 0;
  if (reminderSpan(message.document, day, calendarOf(rules.source)).from < held.issuedOn) return 0;
  return db.transact(async (trx) => {
    if (!(await isWanted(parts, trx, round, { held, day, window, enterpriseId }))) return 0;
    const enterprise = await getEnterprise(trx, enterpriseId);
    const words = certificateWords({ rules, held, enterprise, window, day, today: round.today });
    return writeLetter(parts, trx, { rules, message, event, recipients, applicationId: null, words, now: round.now });
  });
}

interface Holding {
  readonly held: NumberedCertificate;
  readonly day: PlainDate;
  readonly window: ReportWindow;
  readonly enterpriseId: string;
}

async function isWanted(
  { around }: ReminderParts,
  trx: Queries,
  { message: { document }, rules, today }: ReminderRound,
  { held, day, window, enterpriseId }: Holding,
): Promise<boolean> {
  const report = await around.reportOf(trx, rules, enterpriseId, startOfDay(day, rules.edition.about.timezone));
  const { of } = document.occasion;
  if (of !== 'validity-ends' && (!report.due || held.validUntil > window.to)) return false;
  if (await isReported(trx, document, window, enterpriseId, rules.edition.about.timezone)) return false;
  const rank = rules.edition.grades.find((grade) => String(grade.document.code) === String(held.grade))?.document.rank;
  return guardHolds(document.when, certificateNames(document, { held, today }, report, rank));
}

/** Whether a case that makes the reminder needless was handed in since the window opened. */
async function isReported(
  trx: Queries,
  { occasion }: MessageDocument,
  { from }: ReportWindow,
  enterpriseId: string,
  timezone: string,
): Promise<boolean> {
  const done = occasion.on === 'day' ? occasion.doneBy : undefined;
  if (done === undefined) return false;
  const applications = await listApplicationsOf(trx, enterpriseId);
  return applications.some(
    ({ procedure, state, submittedAt }) =>
      done.procedures.includes(procedure) &&
      !done.exceptIn.includes(state) &&
      submittedAt !== null &&
      instantToDay(submittedAt, timezone) >= from,
  );
}

/** The report windows of this year and of those around it. */
function windowsNear({ rules, today }: ReminderRound): readonly ReportWindow[] {
  const law = certificateLaw(rules);
  const year = Number(today.slice(0, 4));
  return [year, year + 1, year - 1].map((each) => reportWindow(law, each));
}

function dayOf(of: string, window: ReportWindow, held?: NumberedCertificate): PlainDate {
  if (of === 'report-window-opens') return window.from;
  if (of === 'report-window-closes') return window.to;
  return held?.validUntil ?? window.to;
}
