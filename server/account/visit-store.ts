import type { Queries } from '#server/db/database.ts';
import { addMinutes, type Instant } from '#server/world/clock.ts';
import type { Account } from './account.ts';

/** Somebody signed in at some device, until they or somebody else ends it. */
export interface Visit {
  readonly id: string;
  readonly accountId: string;
  /** The visit is over when its account begins another epoch. */
  readonly epoch: number;
  /** What the browser calls itself. */
  readonly device: string;
  readonly address: string | null;
  readonly beganAt: Instant;
  /** The last request, to the minute. */
  readonly seenAt: Instant;
}

interface VisitRow {
  id: string;
  account_id: string;
  epoch: number;
  device: string;
  address: string | null;
  began_at: string;
  seen_at: string;
  ended_at: string | null;
}

export async function insertVisit(trx: Queries, visit: Visit): Promise<void> {
  await trx<VisitRow>('visit').insert({
    id: visit.id,
    account_id: visit.accountId,
    epoch: visit.epoch,
    device: visit.device,
    address: visit.address,
    began_at: visit.beganAt,
    seen_at: visit.seenAt,
    ended_at: null,
  });
}

/** True while the visit goes on; notes that it does, once a minute at most. */
export async function touchVisit(db: Queries, id: string, now: Instant): Promise<boolean> {
  const row = await db<VisitRow>('visit').where({ id, ended_at: null }).first('seen_at');
  if (row === undefined) return false;
  if (row.seen_at < addMinutes(now, -1)) await db<VisitRow>('visit').where({ id }).update({ seen_at: now });
  return true;
}

/** Visits of an account that go on and were seen since a moment, the latest first. */
export async function listVisits(db: Queries, account: Account, since: Instant): Promise<Visit[]> {
  const rows = await db<VisitRow>('visit')
    .where({ account_id: account.id, epoch: account.sessionEpoch, ended_at: null })
    .where('seen_at', '>=', since)
    .orderBy('seen_at', 'desc');
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    epoch: row.epoch,
    device: row.device,
    address: row.address,
    beganAt: row.began_at,
    seenAt: row.seen_at,
  }));
}

/** Ends one visit of an account; false when it has no such visit. */
export async function endVisit(trx: Queries, account: string, id: string, at: Instant): Promise<boolean> {
  const ended = await trx<VisitRow>('visit')
    .where({ id, account_id: account, ended_at: null })
    .update({ ended_at: at });
  return ended > 0;
}

/** Ends all visits of an account but one; answers how many those were. */
export async function endOtherVisits(trx: Queries, account: string, but: string, at: Instant): Promise<number> {
  return trx<VisitRow>('visit')
    .where({ account_id: account, ended_at: null })
    .whereNot({ id: but })
    .update({ ended_at: at });
}
