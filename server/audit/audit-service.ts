import type { JsonObject } from '#engine/model/json.ts';
import { INTERNAL, type Actor, type Origin } from '#server/account/actor.ts';
import type { Database, Queries } from '#server/db/database.ts';
import type { Page, PageRequest } from '#server/db/page.ts';
import type { Clock } from '#server/world/clock.ts';
import { followsFrom, hashEntry, type AuditEntry } from './audit.ts';
import { findLastEntry, insertEntry, listEntries, listEntriesAfter, type AuditFilter } from './audit-store.ts';

/** What a use case says of itself. */
export interface AuditNote {
  /** null for the clock and for people who are not signed in. */
  readonly actor: Actor | null;
  readonly origin?: Origin;
  /** The role it was done in, where one is known. */
  readonly role?: string | null;
  readonly action: string;
  readonly subject: string;
  readonly article?: string | null;
  readonly detail?: JsonObject;
}

/** Whether the trail is whole. */
export interface ChainVerdict {
  readonly intact: boolean;
  readonly entries: number;
  readonly head: string | null;
  readonly firstBroken: number | null;
}

/** Writes and reads the audit trail. */
export interface AuditService {
  /** Adds a line in the transaction of what it tells of, so that neither is there without the other. */
  record(trx: Queries, note: AuditNote): Promise<void>;
  list(filter: AuditFilter, page: PageRequest): Promise<Page<AuditEntry>>;
  verify(): Promise<ChainVerdict>;
}

const BATCH = 500;

/** The audit trail over the database. */
export function createAuditService(db: Database, clock: Clock): AuditService {
  return {
    async record(trx, note) {
      const previous = await findLastEntry(trx);
      const origin = note.actor?.origin ?? note.origin ?? INTERNAL;
      const entry = {
        sequence: (previous?.sequence ?? 0) + 1,
        at: clock.now(),
        actorId: note.actor?.account ?? null,
        actorName: note.actor?.name ?? null,
        role: note.role ?? (note.actor?.roles.join(' ') || null),
        action: note.action,
        subject: note.subject,
        article: note.article ?? null,
        requestId: origin.requestId,
        address: origin.address,
        detail: note.detail ?? {},
        previousHash: previous?.hash ?? null,
      };
      await insertEntry(trx, { ...entry, hash: hashEntry(entry) });
    },
    list: (filter, page) => listEntries(db.queries, filter, page),
    verify: () => verifyChain(db.queries),
  };
}

async function verifyChain(db: Queries): Promise<ChainVerdict> {
  let previous: AuditEntry | undefined;
  for (;;) {
    const batch = await listEntriesAfter(db, previous?.sequence ?? 0, BATCH);
    for (const entry of batch) {
      if (!followsFrom(entry, previous)) {
        return { intact: false, entries: entry.sequence, head: entry.hash, firstBroken: entry.sequence };
      }
      previous = entry;
    }
    if (batch.length < BATCH) break;
  }
  return { intact: true, entries: previous?.sequence ?? 0, head: previous?.hash ?? null, firstBroken: null };
}
