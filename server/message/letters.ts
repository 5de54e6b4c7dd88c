import { fillMessage, type MessageWords } from '#engine/message/fill-message.ts';
import type { MessageDocument } from '#engine/message/message-document.ts';
import { listOfKind, type Named } from '#engine/edition/edition-source.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { newId } from '#server/world/ids.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { addressesOf } from './addresses.ts';
import type { Recipient } from './message.ts';
import { insertMessage } from './message-store.ts';
import type { OutwardChannel } from './outbox.ts';
import { insertOutboxItem } from './outbox-store.ts';

/** A message that is to be written. */
export interface Letter {
  readonly rules: OpenRules;
  readonly message: Named<MessageDocument>;
  /** What it tells of: the same is told to nobody twice. */
  readonly event: string;
  readonly recipients: readonly Recipient[];
  readonly applicationId: string | null;
  readonly words: MessageWords;
  readonly now: string;
}

interface Parts {
  readonly box: SecretBox;
  /** Channels that are set up; nothing is written for the others. */
  readonly channels: readonly OutwardChannel[];
}

/** The key under which an event is told to somebody. */
export function letterKey(event: string, message: string, { kind, id }: Recipient): string {
  return `${event}|${message}|${kind}:${id}`;
}

/** Writes a message to each recipient, with what leaves the system; answers how many were new. */
export async function writeLetter(parts: Parts, trx: Queries, letter: Letter): Promise<number> {
  const { message, words } = letter;
  const { subject, body } = fillMessage(message.document, words);
  let written = 0;
  for (const recipient of letter.recipients) {
    const id = newId();
    const dedupe = letterKey(letter.event, message.id, recipient);
    const isNew = await insertMessage(trx, {
      id,
      dedupe,
      document: message.id,
      recipient,
      applicationId: letter.applicationId,
      subject,
      body,
      shown: message.document.channels.includes('inbox'),
      madeAt: letter.now,
    });
    if (!isNew) continue;
    written += 1;
    await address(parts, trx, letter, { id, dedupe, recipient });
  }
  return written;
}

async function address(
  { box, channels }: Parts,
  trx: Queries,
  { rules, message, now }: Letter,
  { id, dedupe, recipient }: { readonly id: string; readonly dedupe: string; readonly recipient: Recipient },
): Promise<void> {
  for (const channel of channels.filter((each) => message.document.channels.includes(each))) {
    for (const to of await addressesOf(trx, rules, recipient, channel)) {
      await insertOutboxItem(trx, {
        id: newId(),
        dedupe: `${dedupe}|${channel}|${box.blindIndex(to)}`,
        messageId: id,
        channel,
        addressSealed: box.seal(to),
        madeAt: now,
      });
    }
  }
}

const messages = new WeakMap<OpenRules, readonly Named<MessageDocument>[]>();

/** The messages of an edition in their order, listed once. */
export function messagesOf(rules: OpenRules): readonly Named<MessageDocument>[] {
  const known = messages.get(rules);
  if (known) return known;
  const listed = [...listOfKind<MessageDocument>(rules.source, 'message')].sort(
    (a, b) => a.document.order - b.document.order,
  );
  messages.set(rules, listed);
  return listed;
}
