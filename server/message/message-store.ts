import type { LocalText } from '#engine/model/local-text.ts';
import { nextNumber } from '#server/db/counter.ts';
import { countRows, type Queries } from '#server/db/database.ts';
import { fromJsonText, toJsonText } from '#server/db/json-text.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import type { InboxItem, Message, Recipient } from './message.ts';

interface MessageRow {
  id: string;
  sequence: number | string;
  dedupe: string;
  document: string;
  recipient_kind: string;
  recipient_id: string;
  application_id: string | null;
  subject: string;
  body: string;
  shown: number;
  made_at: string;
}

/** A reader: the account, and whose messages it sees. */
export interface Reader {
  readonly account: string;
  readonly recipients: readonly Recipient[];
}

/** Which messages are wanted; what is not given does not matter. */
export interface InboxFilter {
  readonly unread?: boolean | undefined;
  /** Only those about this case. */
  readonly application?: string | undefined;
}

/** Keeps a message; false when the same was told before. */
export async function insertMessage(trx: Queries, message: Omit<Message, 'sequence'>): Promise<boolean> {
  const kept: { id: string }[] = await trx('message')
    .insert({
      id: message.id,
      sequence: await nextNumber(trx, 'message'),
      dedupe: message.dedupe,
      document: message.document,
      recipient_kind: message.recipient.kind,
      recipient_id: message.recipient.id,
      application_id: message.applicationId,
      subject: toJsonText(message.subject),
      body: toJsonText(message.body),
      shown: message.shown ? 1 : 0,
      made_at: message.madeAt,
    })
    .onConflict('dedupe')
    .ignore()
    .returning('id');
  return kept.length > 0;
}

/** Those of the keys under which something was told. */
export async function listTold(db: Queries, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { dedupe: string }[] = await db('message').whereIn('dedupe', keys).select('dedupe');
  return new Set(rows.map(({ dedupe }) => dedupe));
}

/** One message, whoever it is for. */
export async function findMessage(db: Queries, id: string): Promise<Message | undefined> {
  const row = await db<MessageRow>('message').where({ id }).first();
  return row && toMessage(row);
}

/** A page of what a reader may see, newest first. */
export async function listInbox(
  db: Queries,
  reader: Reader,
  filter: InboxFilter,
  page: PageRequest,
): Promise<Page<InboxItem>> {
  const mark = await findMark(db, reader.account);
  const query = shownTo(db, reader, mark, filter);
  const total = await countRows(query);
  const rows = (await query
    .clone()
    .select('message.*', 'message_read.read_at')
    .orderBy('message.sequence', 'desc')
    .limit(page.size)
    .offset(offsetOf(page))) as (MessageRow & { read_at: string | null })[];
  const items = rows.map((row) => ({
    ...toMessage(row),
    read: row.read_at !== null || Number(row.sequence) <= mark,
  }));
  return { items, total, ...page };
}

/** How many messages a reader has not read. */
export async function countUnread(db: Queries, reader: Reader): Promise<number> {
  return countRows(shownTo(db, reader, await findMark(db, reader.account), { unread: true }));
}

/** Notes that a person has read a message. */
export async function markRead(trx: Queries, account: string, message: string, at: string): Promise<void> {
  await trx('message_read')
    .insert({ account_id: account, message_id: message, read_at: at })
    .onConflict(['account_id', 'message_id'])
    .ignore();
}

/** Notes that a person has read everything up to now. */
export async function markAllRead(trx: Queries, account: string): Promise<void> {
  const last = (await trx('message').max({ last: 'sequence' }).first()) as { last: number | string | null } | undefined;
  const mark = { account_id: account, up_to: Number(last?.last ?? 0) };
  await trx('message_mark').insert(mark).onConflict('account_id').merge();
}

async function findMark(db: Queries, account: string): Promise<number> {
  const row: { up_to: number | string } | undefined = await db('message_mark')
    .where({ account_id: account })
    .first('up_to');
  return Number(row?.up_to ?? 0);
}

function shownTo(db: Queries, { account, recipients }: Reader, mark: number, { unread, application }: InboxFilter) {
  return db('message')
    .leftJoin('message_read', (join) => {
      join.on('message_read.message_id', 'message.id').andOnVal('message_read.account_id', account);
    })
    .where('message.shown', 1)
    .whereIn(
      ['message.recipient_kind', 'message.recipient_id'],
      recipients.map(({ kind, id }) => [kind, id]),
    )
    .modify((builder) => {
      if (application !== undefined) builder.where('message.application_id', application);
      if (unread === true) builder.where('message.sequence', '>', mark).whereNull('message_read.read_at');
      if (unread === false)
        builder.where((either) => {
          either.where('message.sequence', '<=', mark).orWhereNotNull('message_read.read_at');
        });
    });
}

function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    sequence: Number(row.sequence),
    dedupe: row.dedupe,
    document: row.document,
    recipient: { kind: row.recipient_kind === 'role' ? 'role' : 'enterprise', id: row.recipient_id },
    applicationId: row.application_id,
    subject: fromJsonText(row.subject) as LocalText,
    body: fromJsonText(row.body) as LocalText,
    shown: row.shown === 1,
    madeAt: row.made_at,
  };
}
