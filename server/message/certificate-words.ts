import type { MessageWords } from '#engine/message/fill-message.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { daysBetween } from '#engine/model/plain-date.ts';
import { limitNumbers } from '#engine/procedure/guard.ts';
import type { CaseFacts } from '#engine/procedure/case-facts.ts';
import type { ReportWindow } from '#engine/procedure/certificate-rules.ts';
import type { MessageDocument } from '#engine/message/message-document.ts';
import type { NumberedCertificate } from '#server/application/surroundings.ts';
import type { Enterprise } from '#server/enterprise/enterprise.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';

/** A certificate as words tell of it, and the day they are about. */
export interface ToldCertificate {
  readonly rules: OpenRules;
  readonly held: NumberedCertificate;
  readonly enterprise: Enterprise;
  readonly window: ReportWindow;
  readonly day: PlainDate;
  readonly today: PlainDate;
}

/** What words of a message about a certificate may read. */
export function certificateWords({ rules, held, enterprise, window, day, today }: ToldCertificate): MessageWords {
  const grade = rules.edition.grades.find(({ document }) => String(document.code) === String(held.grade));
  const inLanguage = (locale: 'zh' | 'en'): JsonObject => ({
    enterprise: enterprise.name,
    certificate: held.number,
    grade: grade?.document.title[locale] ?? String(held.grade),
    validUntil: held.validUntil,
    windowFrom: window.from,
    windowTo: window.to,
    today,
    day,
    daysLeft: daysBetween(today, day),
  });
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** What a condition may read of a certificate. */
export function certificateNames(
  { limits = {} }: MessageDocument,
  { held, today }: Pick<ToldCertificate, 'held' | 'today'>,
  report: CaseFacts['report'],
  rank: number | undefined,
): JsonObject {
  const { valid, state, grade, issuedOn, validUntil } = held;
  return {
    today,
    limits: limitNumbers(limits),
    certificate: { held: true, valid, state, grade, issuedOn, validUntil, ...(rank !== undefined && { rank }) },
    report: { ...report },
  };
}
