import type { Queries } from '#server/db/database.ts';
import { fromJsonText, toJsonText } from '#server/db/json-text.ts';
import type { Json } from '#engine/model/json.ts';
import type { Correction } from './correction.ts';

interface CorrectionRow {
  application_id: string;
  sequence: number;
  op: Correction['op'];
  pointer: string;
  before: string;
  after: string | null;
  reason: string;
  corrected_by: string;
  corrected_by_name: string;
  corrected_at: string;
}

/** The corrections of an application's facts in the order they were made. */
export async function listCorrections(db: Queries, application: string): Promise<Correction[]> {
  const rows: CorrectionRow[] = await db<CorrectionRow>('fact_correction')
    .where({ application_id: application })
    .orderBy('sequence');
  return rows.map((row) => ({
    ...(row.op === 'replace'
      ? { op: row.op, value: row.after === null ? null : (fromJsonText(row.after) as Json) }
      : { op: row.op }),
    pointer: row.pointer,
    before: fromJsonText(row.before) as Json,
    reason: row.reason,
    by: row.corrected_by,
    byName: row.corrected_by_name,
    at: row.corrected_at,
  }));
}

/** Adds a correction; what is there never changes. */
export async function insertCorrection(
  trx: Queries,
  application: string,
  sequence: number,
  correction: Correction,
): Promise<void> {
  await trx('fact_correction').insert({
    application_id: application,
    sequence,
    op: correction.op,
    pointer: correction.pointer,
    before: toJsonText(correction.before),
    after: correction.op === 'replace' ? toJsonText(correction.value) : null,
    reason: correction.reason,
    corrected_by: correction.by,
    corrected_by_name: correction.byName,
    corrected_at: correction.at,
  });
}
