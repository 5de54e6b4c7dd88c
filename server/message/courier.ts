import { Cron } from 'croner';
import type { Database } from '#server/db/database.ts';
import { addMinutes, type Clock } from '#server/world/clock.ts';
import type { Log } from '#server/world/log.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { NotCarried, type Carrier } from './carrier.ts';
import { findMessage } from './message-store.ts';
import { LEASE_MINUTES, maskAddress, MOST_ATTEMPTS, waitMinutes, type OutboxItem } from './outbox.ts';
import { claimItem, findWaiting, moveAbandoned, settleItem } from './outbox-store.ts';

/** Takes what waits in the outbox to its carriers. */
export interface Courier {
  /** Sends all that is due; answers how many items arrived. Two couriers never take the same item. */
  run(): Promise<number>;
  /** Runs now and every few seconds. */
  start(): void;
  /** Runs soon, since something may be waiting. */
  kick(): void;
  /** Ends after the item at hand. */
  stop(): Promise<void>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly box: SecretBox;
  readonly carriers: readonly Carrier[];
}

const EVERY_FEW_SECONDS = '*/5 * * * * *';

/** The courier over the database; without carriers it has nothing to do. */
export function createCourier(parts: Parts): Courier {
  let running: Promise<number> | undefined;
  let timer: Cron | undefined;
  let stopped = false;
  const run = () => {
    running ??= deliverAll(parts, () => stopped).finally(() => {
      running = undefined;
    });
    return running;
  };
  const runQuietly = () => {
    run().catch((error: unknown) => {
      parts.log.error({ err: error }, 'the courier could not run');
    });
  };
  return {
    run,
    start() {
      if (parts.carriers.length === 0) return;
      runQuietly();
      timer = new Cron(EVERY_FEW_SECONDS, { protect: true, unref: true }, runQuietly);
    },
    kick() {
      if (timer !== undefined && !stopped) setImmediate(runQuietly);
    },
    async stop() {
      stopped = true;
      timer?.stop();
      await running?.catch(() => undefined);
    },
  };
}

async function deliverAll(parts: Parts, isStopped: () => boolean): Promise<number> {
  if (parts.carriers.length === 0) return 0;
  await recover(parts);
  let arrived = 0;
  while (!isStopped()) {
    const item = await claimNext(parts);
    if (item === undefined) break;
    if (await deliver(parts, item)) arrived += 1;
  }
  return arrived;
}

/** What a crash left behind: sent again where that is safe, else left for a person to decide. */
async function recover({ db, clock, carriers }: Parts): Promise<void> {
  const before = addMinutes(clock.now(), -LEASE_MINUTES);
  for (const { channel, repeatable } of carriers) {
    const error = 'the server stopped while it was being sent';
    await db.transact((trx) =>
      moveAbandoned(trx, channel, before, { status: repeatable ? 'waiting' : 'uncertain', error }),
    );
  }
}

/** Takes one item; that it was taken is on the disk before the carrier hears of it. */
async function claimNext({ db, clock, carriers }: Parts): Promise<OutboxItem | undefined> {
  const channels = carriers.map(({ channel }) => channel);
  for (;;) {
    const now = clock.now();
    const item = await findWaiting(db.queries, channels, now);
    if (item === undefined) return undefined;
    const claimed = await db.transact((trx) => claimItem(trx, item, now));
    if (claimed) return { ...item, status: 'sending', attempts: item.attempts + 1, claimedAt: now };
  }
}

async function deliver(parts: Parts, item: OutboxItem): Promise<boolean> {
  const { db, clock, box, carriers } = parts;
  const carrier = carriers.find(({ channel }) => channel === item.channel);
  const message = await findMessage(db.queries, item.messageId);
  if (carrier === undefined || message === undefined) return false;
  const address = box.open(item.addressSealed);
  const { document, subject, body } = message;
  try {
    await carrier.carry({ id: item.id, address, document, subject, body });
  } catch (error) {
    await db.transact((trx) => settleItem(trx, item, failed(parts, item, carrier, address, error)));
    return false;
  }
  await db.transact((trx) => settleItem(trx, item, { status: 'sent', sentAt: clock.now(), error: null }));
  return true;
}

function failed({ clock, log }: Parts, item: OutboxItem, carrier: Carrier, address: string, error: unknown) {
  const said = error instanceof Error ? error.message : String(error);
  const text = said.replaceAll(address, maskAddress(address));
  log.warn({ item: item.id, channel: item.channel, attempts: item.attempts, reason: text }, 'a message was not sent');
  const verdict = error instanceof NotCarried ? error.verdict : 'unknown';
  if (verdict === 'unknown' && !carrier.repeatable) return { status: 'uncertain', error: text } as const;
  if (verdict === 'never' || item.attempts >= MOST_ATTEMPTS) return { status: 'failed', error: text } as const;
  return { status: 'waiting', nextAt: addMinutes(clock.now(), waitMinutes(item.attempts)), error: text } as const;
}
