import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database } from '#server/db/database.ts';
import type { Page, PageRequest } from '#server/db/page.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import type { Clock } from '#server/world/clock.ts';
import { recipientsOf, type InboxItem, type Message } from './message.ts';
import {
  countUnread,
  findMessage,
  listInbox,
  markAllRead,
  markRead,
  type InboxFilter,
  type Reader,
} from './message-store.ts';
import type { OutboxItem } from './outbox.ts';
import { countOutbox, findOutboxItem, listOutbox, renewItem } from './outbox-store.ts';

/** An item of the outbox with the message that travels. */
export interface TravellingMessage extends OutboxItem {
  readonly message: Message | undefined;
}

/** People's inboxes, and the administrator's outbox. */
export interface MessageService {
  list(by: Actor, filter: InboxFilter, page: PageRequest): Promise<Page<InboxItem>>;
  countUnread(by: Actor): Promise<number>;
  /** @throws Problem 404 for a message that is not the person's. */
  read(by: Actor, id: string): Promise<void>;
  readAll(by: Actor): Promise<void>;
  listOutbox(status: string | undefined, page: PageRequest): Promise<Page<TravellingMessage>>;
  countOutbox(): Promise<ReadonlyMap<string, number>>;
  /** Sends again what failed or may not have arrived. @throws Problem 404, or 409 when it is in another state. */
  resend(by: Actor, id: string): Promise<TravellingMessage>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly onWritten: () => void;
}

/** Messages over the database. */
export function createMessageService(parts: Parts): MessageService {
  const { db, clock } = parts;
  return {
    list: (by, filter, page) => listInbox(db.queries, readerOf(by), filter, page),
    countUnread: (by) => countUnread(db.queries, readerOf(by)),
    read: (by, id) =>
      db.transact(async (trx) => {
        const message = await findMessage(trx, id);
        if (message === undefined || !isFor(by, message)) throw notFound({ zh: '消息', en: 'message' });
        await markRead(trx, by.account, id, clock.now());
      }),
    readAll: (by) => db.transact((trx) => markAllRead(trx, by.account)),
    async listOutbox(status, page) {
      const found = await listOutbox(db.queries, status, page);
      return { ...found, items: await Promise.all(found.items.map((item) => withMessage(parts, item))) };
    },
    countOutbox: () => countOutbox(db.queries),
    resend: (by, id) => resend(parts, by, id),
  };
}

async function resend(parts: Parts, by: Actor, id: string): Promise<TravellingMessage> {
  const { db, clock, audit } = parts;
  await db.transact(async (trx) => {
    const item = await findOutboxItem(trx, id);
    if (item === undefined) throw notFound({ zh: '待发消息', en: 'message in the outbox' });
    if (!(await renewItem(trx, id, ['failed', 'uncertain'], clock.now()))) throw notResendable();
    const detail = { channel: item.channel, before: item.status };
    await audit.record(trx, { actor: by, action: 'resend-message', subject: `outbox:${id}`, detail });
  });
  parts.onWritten();
  const item = await findOutboxItem(db.queries, id);
  if (item === undefined) throw notFound({ zh: '待发消息', en: 'message in the outbox' });
  return withMessage(parts, item);
}

async function withMessage({ db }: Parts, item: OutboxItem): Promise<TravellingMessage> {
  return { ...item, message: await findMessage(db.queries, item.messageId) };
}

function readerOf(actor: Actor): Reader {
  return { account: actor.account, recipients: recipientsOf(actor) };
}

function isFor(actor: Actor, { recipient, shown }: Message): boolean {
  return shown && recipientsOf(actor).some(({ kind, id }) => kind === recipient.kind && id === recipient.id);
}

function notResendable(): Problem {
  return new Problem(409, 'not-resendable', {
    zh: '只有发送失败或结果不明的消息可以重发。请刷新列表查看它现在的状态。',
    en: 'Only a message that failed, or of which it is not known whether it arrived, can be sent again. Reload the list.',
  });
}
