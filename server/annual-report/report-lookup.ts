import { instantToDay } from '#engine/calendar/zoned-day.ts';
import { mustReport, reportWindow, reportWindowOn, type Grant } from '#engine/procedure/certificate-rules.ts';
import type { ReportFacts } from '#engine/procedure/case-facts.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { ReportPeriod } from '#server/application/surroundings.ts';
import { certificateLaw } from '#server/certificate/certificate-law.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Instant } from '#server/world/clock.ts';
import { findUnlockedUntil } from './report-unlock-store.ts';

/** The report of the year of a moment, for an enterprise that was granted these certificates. */
export async function reportOfYear(
  db: Queries,
  rules: OpenRules,
  { enterprise, grants }: { readonly enterprise: string; readonly grants: readonly Grant[] },
  now: Instant,
): Promise<ReportFacts> {
  const { day, year } = dayOf(rules, now);
  const law = certificateLaw(rules);
  const window = reportWindowOn(law, day, await findUnlockedUntil(db, enterprise, year));
  return { ...window, due: mustReport(law, year, grants) };
}

/** The days on which a report that was begun at a moment may be submitted. */
export async function reportPeriod(
  db: Queries,
  rules: OpenRules,
  enterprise: string,
  begunAt: Instant,
): Promise<ReportPeriod> {
  const { day, year } = dayOf(rules, begunAt);
  const law = certificateLaw(rules);
  const { closesOn } = reportWindowOn(law, day, await findUnlockedUntil(db, enterprise, year));
  return { year, from: reportWindow(law, year).from, closesOn };
}

function dayOf(rules: OpenRules, at: Instant): { readonly day: PlainDate; readonly year: number } {
  const day = instantToDay(at, rules.edition.about.timezone);
  return { day, year: Number(day.slice(0, 4)) };
}
