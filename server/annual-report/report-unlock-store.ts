import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Queries } from '#server/db/database.ts';

/** That an enterprise may report outside the window of a year. */
export interface ReportUnlock {
  readonly id: string;
  readonly enterpriseId: string;
  readonly year: number;
  /** The last day on which the report is taken. */
  readonly until: PlainDate;
  /** The case in which two persons decided so. */
  readonly applicationId: string;
  readonly unlockedAt: string;
}

interface UnlockRow {
  enterprise_id: string;
  year: number;
  until: string;
}

/** Keeps an unlock; it is never taken back, only extended by a later one. */
export async function insertUnlock(trx: Queries, unlock: ReportUnlock): Promise<void> {
  await trx('report_unlock').insert({
    id: unlock.id,
    enterprise_id: unlock.enterpriseId,
    year: unlock.year,
    until: unlock.until,
    application_id: unlock.applicationId,
    unlocked_at: unlock.unlockedAt,
  });
}

/** The last day to which an enterprise's report of a year was unlocked; null when it was not. */
export async function findUnlockedUntil(db: Queries, enterprise: string, year: number): Promise<PlainDate | null> {
  const row = await db<UnlockRow>('report_unlock')
    .where({ enterprise_id: enterprise, year })
    .orderBy('until', 'desc')
    .first();
  return row?.until ?? null;
}
