import type { Queries } from '#server/db/database.ts';
import { objectFromText, toJsonText } from '#server/db/json-text.ts';
import { nextSequence } from '#server/db/row-order.ts';
import type { CapturedRecord } from './feed.ts';

interface CapturedRow {
  id: string;
  enterprise_id: string;
  source: string;
  source_updated_at: string;
  received_at: string;
  received_by: string;
  facts: string;
  digest: string;
}

/** Everything recorded of an enterprise, the newest first. */
export async function listCaptured(db: Queries, enterprise: string): Promise<CapturedRecord[]> {
  const rows: CapturedRow[] = await db<CapturedRow>('captured_record')
    .where({ enterprise_id: enterprise })
    .orderBy('source_updated_at', 'desc')
    .orderBy('received_at', 'desc')
    .orderBy('sequence', 'desc');
  return rows.map(toRecord);
}

/** The record that a source sent before with the same content. */
export async function findSameRecord(
  db: Queries,
  enterprise: string,
  source: string,
  digest: string,
): Promise<CapturedRecord | undefined> {
  const row = await db<CapturedRow>('captured_record').where({ enterprise_id: enterprise, source, digest }).first();
  return row && toRecord(row);
}

/** Keeps a record; none is ever replaced. */
export async function insertCaptured(trx: Queries, record: CapturedRecord): Promise<void> {
  await trx('captured_record').insert({
    id: record.id,
    enterprise_id: record.enterpriseId,
    source: record.source,
    source_updated_at: record.sourceUpdatedAt,
    received_at: record.receivedAt,
    received_by: record.receivedBy,
    facts: toJsonText(record.facts),
    digest: record.digest,
    sequence: await nextSequence(trx, 'captured_record'),
  });
}

function toRecord(row: CapturedRow): CapturedRecord {
  return {
    id: row.id,
    enterpriseId: row.enterprise_id,
    source: row.source,
    sourceUpdatedAt: row.source_updated_at,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    facts: objectFromText(row.facts),
    digest: row.digest,
  };
}
