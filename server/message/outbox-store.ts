import { nextNumber } from '#server/db/counter.ts';
import { countRows, type Queries } from '#server/db/database.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import type { OutboxItem, OutboxStatus, OutwardChannel } from './outbox.ts';

interface OutboxRow {
  id: string;
  message_id: string;
  channel: string;
  address_sealed: string;
  status: string;
  attempts: number;
  next_at: string;
  claimed_at: string | null;
  error: string | null;
  made_at: string;
  sent_at: string | null;
}

/** What is written of an item when it begins to wait. */
export interface NewOutboxItem {
  readonly id: string;
  readonly dedupe: string;
  readonly messageId: string;
  readonly channel: OutwardChannel;
  readonly addressSealed: string;
  readonly madeAt: string;
}

/** Puts a message in the outbox; false when it is there already. */
export async function insertOutboxItem(trx: Queries, item: NewOutboxItem): Promise<boolean> {
  const kept: { id: string }[] = await trx('outbox')
    .insert({
      id: item.id,
      sequence: await nextNumber(trx, 'outbox'),
      dedupe: item.dedupe,
      message_id: item.messageId,
      channel: item.channel,
      address_sealed: item.addressSealed,
      status: 'waiting',
      attempts: 0,
      next_at: item.madeAt,
      made_at: item.madeAt,
    })
    .onConflict('dedupe')
    .ignore()
    .returning('id');
  return kept.length > 0;
}

/** The item that has waited longest for one of the channels. */
export async function findWaiting(
  db: Queries,
  channels: readonly OutwardChannel[],
  now: string,
): Promise<OutboxItem | undefined> {
  const row = await db<OutboxRow>('outbox')
    .where({ status: 'waiting' })
    .whereIn('channel', channels)
    .andWhere('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('sequence')
    .first();
  return row && toItem(row);
}

/** Takes a waiting item to be sent; false when somebody else took it. */
export async function claimItem(trx: Queries, { id, attempts }: OutboxItem, now: string): Promise<boolean> {
  const claimed: number = await trx('outbox')
    .where({ id, status: 'waiting', attempts })
    .update({ status: 'sending', attempts: attempts + 1, claimed_at: now });
  return claimed === 1;
}

/** Writes what became of an attempt; an attempt that is no longer the last one changes nothing. */
export async function settleItem(
  trx: Queries,
  { id, attempts }: Pick<OutboxItem, 'id' | 'attempts'>,
  outcome: {
    readonly status: OutboxStatus;
    readonly nextAt?: string;
    readonly sentAt?: string;
    readonly error: string | null;
  },
): Promise<void> {
  await trx('outbox')
    .where({ id, attempts })
    .whereIn('status', ['sending', 'uncertain'])
    .update({
      status: outcome.status,
      error: outcome.error,
      claimed_at: null,
      ...(outcome.nextAt !== undefined && { next_at: outcome.nextAt }),
      ...(outcome.sentAt !== undefined && { sent_at: outcome.sentAt }),
    });
}

/** Moves items of a channel that were claimed before a moment and left behind; answers how many. */
export async function moveAbandoned(
  trx: Queries,
  channel: OutwardChannel,
  claimedBefore: string,
  to: { readonly status: OutboxStatus; readonly error: string },
): Promise<number> {
  return trx('outbox')
    .where({ status: 'sending', channel })
    .andWhere('claimed_at', '<', claimedBefore)
    .update({ status: to.status, error: to.error, claimed_at: null });
}

/** One item. */
export async function findOutboxItem(db: Queries, id: string): Promise<OutboxItem | undefined> {
  const row = await db<OutboxRow>('outbox').where({ id }).first();
  return row && toItem(row);
}

/** Lets an item wait again for one more attempt; false when it is in another state. */
export async function renewItem(
  trx: Queries,
  id: string,
  from: readonly OutboxStatus[],
  now: string,
): Promise<boolean> {
  const renewed: number = await trx('outbox')
    .where({ id })
    .whereIn('status', from)
    .update({ status: 'waiting', next_at: now, claimed_at: null, error: null });
  return renewed === 1;
}

/** A page of items, newest first. */
export async function listOutbox(
  db: Queries,
  status: string | undefined,
  page: PageRequest,
): Promise<Page<OutboxItem>> {
  const query = db<OutboxRow>('outbox').modify((builder) => {
    if (status) builder.where({ status });
  });
  const total = await countRows(query);
  const rows = (await query.clone().orderBy('sequence', 'desc').limit(page.size).offset(offsetOf(page))) as OutboxRow[];
  return { items: rows.map(toItem), total, ...page };
}

/** How many items are in each state. */
export async function countOutbox(db: Queries): Promise<ReadonlyMap<string, number>> {
  const rows: { status: string; count: number | string }[] = await db('outbox')
    .select('status')
    .count({ count: '*' })
    .groupBy('status');
  return new Map(rows.map(({ status, count }) => [status, Number(count)]));
}

function toItem(row: OutboxRow): OutboxItem {
  return {
    id: row.id,
    messageId: row.message_id,
    channel: row.channel as OutwardChannel,
    addressSealed: row.address_sealed,
    status: row.status as OutboxStatus,
    attempts: row.attempts,
    nextAt: row.next_at,
    claimedAt: row.claimed_at,
    error: row.error,
    madeAt: row.made_at,
    sentAt: row.sent_at,
  };
}
