import { countRows, type Queries } from '#server/db/database.ts';
import { objectFromText, toJsonText } from '#server/db/json-text.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import { whereContains } from '#server/db/search.ts';
import type { AuditEntry } from './audit.ts';

interface AuditRow {
  sequence: number;
  at: string;
  actor_id: string | null;
  actor_name: string | null;
  role: string | null;
  action: string;
  subject: string;
  article: string | null;
  request_id: string | null;
  address: string | null;
  detail: string;
  previous_hash: string | null;
  hash: string;
}

/** What to show of the trail. */
export interface AuditFilter {
  readonly subject?: string | undefined;
  readonly action?: string | undefined;
}

/** The newest entry. */
export async function findLastEntry(db: Queries): Promise<AuditEntry | undefined> {
  const row = await db<AuditRow>('audit_entry').orderBy('sequence', 'desc').first();
  return row && toEntry(row);
}

/** Writes an entry at the end. */
export async function insertEntry(trx: Queries, entry: AuditEntry): Promise<void> {
  await trx('audit_entry').insert({
    sequence: entry.sequence,
    at: entry.at,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    role: entry.role,
    action: entry.action,
    subject: entry.subject,
    article: entry.article,
    request_id: entry.requestId,
    address: entry.address,
    detail: toJsonText(entry.detail),
    previous_hash: entry.previousHash,
    hash: entry.hash,
  });
}

/** A page of the trail, newest first. */
export async function listEntries(db: Queries, filter: AuditFilter, page: PageRequest): Promise<Page<AuditEntry>> {
  const query = db<AuditRow>('audit_entry').modify((builder) => {
    if (filter.subject) whereContains(builder, ['subject'], filter.subject);
    if (filter.action) builder.where('action', filter.action);
  });
  const total = await countRows(query);
  const rows = (await query.clone().orderBy('sequence', 'desc').limit(page.size).offset(offsetOf(page))) as AuditRow[];
  return { items: rows.map(toEntry), total, ...page };
}

/** Up to `limit` entries after `sequence`, oldest first. */
export async function listEntriesAfter(db: Queries, sequence: number, limit: number): Promise<AuditEntry[]> {
  const rows: AuditRow[] = await db<AuditRow>('audit_entry')
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit);
  return rows.map(toEntry);
}

function toEntry(row: AuditRow): AuditEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    role: row.role,
    action: row.action,
    subject: row.subject,
    article: row.article,
    requestId: row.request_id,
    address: row.address,
    detail: objectFromText(row.detail),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
