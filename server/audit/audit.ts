import { digestOf } from '#engine/digest/canonical-json.ts';
import type { JsonObject } from '#engine/model/json.ts';

/** One line of the audit trail. */
export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly role: string | null;
  readonly action: string;
  /** Kind and id of what it was done to: `application:…`. */
  readonly subject: string;
  readonly article: string | null;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly detail: JsonObject;
  readonly previousHash: string | null;
  readonly hash: string;
}

/** The hash of an entry covers everything in it and the hash of the entry before. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  return digestOf({
    sequence: entry.sequence,
    at: entry.at,
    actorId: entry.actorId,
    actorName: entry.actorName,
    role: entry.role,
    action: entry.action,
    subject: entry.subject,
    article: entry.article,
    requestId: entry.requestId,
    address: entry.address,
    detail: entry.detail,
    previousHash: entry.previousHash,
  });
}

/** True when the entry follows from the one before and says what it said when it was written. */
export function followsFrom(entry: AuditEntry, previous: AuditEntry | undefined): boolean {
  const expected = previous ? { sequence: previous.sequence + 1, hash: previous.hash } : { sequence: 1, hash: null };
  if (entry.sequence !== expected.sequence || entry.previousHash !== expected.hash) return false;
  const { hash, ...rest } = entry;
  return hashEntry(rest) === hash;
}
