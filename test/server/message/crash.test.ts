import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { NotCarried, type Carrier, type Parcel } from '#server/message/carrier.ts';
import { createCourier } from '#server/message/courier.ts';
import { insertMessage } from '#server/message/message-store.ts';
import { MOST_ATTEMPTS, waitMinutes, type OutwardChannel } from '#server/message/outbox.ts';
import { insertOutboxItem, listOutbox } from '#server/message/outbox-store.ts';
import { createMovableClock } from '#server/world/clock.ts';
import { createLog } from '#server/world/log.ts';
import { createSecretBox } from '#server/world/secret-box.ts';
import { makeStore, type EmptyStore } from '#test/server/support/store.ts';

const box = createSecretBox('a secret of this installation only');
const log = createLog('silent');
let clock = createMovableClock(0);
let store: EmptyStore;
let open: Database[];

beforeEach(async () => {
  store = await makeStore();
  await migrate(store.address);
  clock = createMovableClock(0);
  open = [];
});

afterEach(async () => {
  for (const db of open) await db.close();
  await store.drop();
});

/** Another process on the same data. */
function connect(): Database {
  const db = openDatabase(store.address);
  open.push(db);
  return db;
}

/** Puts letters into the outbox; the same number is the same letter. */
async function write(db: Database, numbers: readonly number[], channel: OutwardChannel = 'email'): Promise<void> {
  const madeAt = clock.now();
  for (const number of numbers) {
    await db.transact(async (trx) => {
      const [id, dedupe] = [`message-${number}`, `event-${number}`];
      const text = { zh: `第${number}件`, en: `number ${number}` };
      const recipient = { kind: 'role', id: 'reader' } as const;
      const message = { id, dedupe, document: 'messages/x', recipient, applicationId: null, subject: text, body: text };
      if (!(await insertMessage(trx, { ...message, shown: true, madeAt }))) return;
      const addressSealed = box.seal(`${number}@example.org`);
      await insertOutboxItem(trx, { id: `item-${number}`, dedupe, messageId: id, channel, addressSealed, madeAt });
    });
  }
}

/** A carrier that notes what it carried, and does something else before or after. */
function carrier(
  carried: string[],
  more: Partial<Carrier> & { before?: () => Promise<void>; after?: () => Promise<void> } = {},
): Carrier {
  const { before, after, ...rest } = more;
  return {
    channel: 'email',
    repeatable: false,
    async carry({ id }: Parcel) {
      await before?.();
      carried.push(id);
      await after?.();
    },
    ...rest,
  };
}

const courierOf = (db: Database, ...carriers: readonly Carrier[]) => createCourier({ db, clock, log, box, carriers });

async function statuses(db: Database): Promise<readonly string[]> {
  const { items } = await listOutbox(db.queries, undefined, { page: 1, size: 100 });
  return items.map(({ status, attempts }) => `${status} ${attempts}`);
}

/** A process that dies: its promise never comes back. */
const die = () => new Promise<void>(() => undefined);

/** Lets a courier work until it hangs. */
async function workUntilDeath(db: Database, dying: Carrier, sign: () => Promise<boolean>): Promise<void> {
  void courierOf(db, dying).run();
  for (let tries = 0; tries < 200 && !(await sign()); tries += 1) await new Promise((done) => setTimeout(done, 10));
}

describe('the process ends', () => {
  test('before a letter was taken: it still waits, and is sent once', async () => {
    const first = connect();
    await write(first, [1]);
    await first.close();
    open.length = 0;
    const carried: string[] = [];
    const db = connect();
    expect(await courierOf(db, carrier(carried)).run()).toBe(1);
    expect(carried).toEqual(['item-1']);
  });

  test('while its letter is being handed over, or right after: it is never sent again by itself', async () => {
    for (const [number, when] of [[1, 'before'], [2, 'after']] as const) {
      const [carried, db] = [[] as string[], connect()];
      await write(db, [number]);
      const sent = async () => (await statuses(db)).some((status) => status.startsWith('sending'));
      await workUntilDeath(db, carrier(carried, { [when]: die }), sent);
      const later = connect();
      expect(await courierOf(later, carrier(carried)).run()).toBe(0);
      clock.moveTo(clock.offsetMs + 11 * 60_000);
      expect(await courierOf(later, carrier(carried)).run()).toBe(0);
      expect((await statuses(later))[0]).toBe('uncertain 1');
      expect(carried).toEqual(when === 'after' ? ['item-2'] : []);
    }
  }); // prettier-ignore

  test('while a text message is handed over to a gateway that knows repetitions: it goes again under the same key', async () => {
    const [carried, db] = [[] as string[], connect()];
    await write(db, [1], 'sms');
    const sms = { channel: 'sms', repeatable: true } as const;
    await workUntilDeath(db, carrier(carried, { ...sms, after: die }), () => Promise.resolve(carried.length > 0));
    const later = connect();
    expect(await courierOf(later, carrier(carried, sms)).run()).toBe(0);
    clock.moveTo(11 * 60_000);
    expect(await courierOf(later, carrier(carried, sms)).run()).toBe(1);
    expect(carried).toEqual(['item-1', 'item-1']);
    expect(await statuses(later)).toEqual(['sent 2']);
  });

  test('after the lease, though its carrier comes back in the end: what arrived counts as sent', async () => {
    const [carried, db] = [[] as string[], connect()];
    await write(db, [1]);
    const arrive: (() => void)[] = [];
    const slow = carrier(carried, { after: () => new Promise((done) => arrive.push(done)) });
    const slowRun = courierOf(db, slow).run();
    while (carried.length === 0) await new Promise((done) => setTimeout(done, 5));
    clock.moveTo(11 * 60_000);
    const other = connect();
    await courierOf(other, carrier(carried)).run();
    expect(await statuses(other)).toEqual(['uncertain 1']);
    arrive[0]?.();
    await slowRun;
    expect(await statuses(other)).toEqual(['sent 1']);
  });
});

test('two processes on one database deliver a hundred letters, each once', async () => {
  const [here, there] = [connect(), connect()];
  const numbers = Array.from({ length: 100 }, (_, index) => index + 1);
  await write(here, numbers);
  const [ours, theirs]: [string[], string[]] = [[], []];
  const breathe = () => new Promise<void>((done) => setTimeout(done, 1));
  const runs = [
    courierOf(here, carrier(ours, { after: breathe })),
    courierOf(there, carrier(theirs, { after: breathe })),
  ];
  const counts = await Promise.all(runs.map((courier) => courier.run()));
  expect(counts.reduce((sum, count) => sum + count)).toBe(100);
  expect([...ours, ...theirs].sort()).toEqual(numbers.map((number) => `item-${number}`).sort());
  expect(Math.min(ours.length, theirs.length)).toBeGreaterThan(0);
});

test('the same event told twice is one message and one letter', async () => {
  const db = connect();
  await write(db, [1, 1, 1]);
  expect(await statuses(db)).toEqual(['waiting 0']);
});

test('each failure doubles the wait, up to four hours and a last attempt', async () => {
  const [carried, db] = [[] as string[], connect()];
  await write(db, [1]);
  const courier = courierOf(db, carrier(carried, { before: () => Promise.reject(new NotCarried('again', 'busy')) }));
  const waits: number[] = [];
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    await courier.run();
    const [item] = (await listOutbox(db.queries, undefined, { page: 1, size: 1 })).items;
    expect(item?.attempts).toBe(attempt);
    waits.push(waitMinutes(attempt));
    clock.moveTo(clock.offsetMs + waitMinutes(attempt) * 60_000 - 5_000);
    await courier.run();
    expect(await statuses(db)).toEqual([`${attempt < MOST_ATTEMPTS ? 'waiting' : 'failed'} ${attempt}`]);
    clock.moveTo(clock.offsetMs + 6_000);
  }
  expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8]);
  expect(waits.at(-1)).toBe(240);
});
