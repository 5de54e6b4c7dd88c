import type { Receipt } from '#engine/receipt/receipt.ts';
import type { GradeRef } from '#server/application/application.ts';
import type { Queries } from '#server/db/database.ts';
import { fromJsonText, objectFromText, toJsonText } from '#server/db/json-text.ts';
import { nextSequence } from '#server/db/row-order.ts';
import type { EvaluationRecord } from './evaluation.ts';

interface EvaluationRow {
  id: string;
  application_id: string;
  edition_id: string;
  made_at: string;
  as_of: string;
  grade: string | null;
  eligible: number;
  points: number;
  facts: string;
  verified: string;
  verdict: string;
  receipt: string;
  receipt_digest: string;
  supersedes: string | null;
}

/** Keeps an evaluation. */
export async function insertEvaluation(trx: Queries, evaluation: EvaluationRecord): Promise<void> {
  await trx('evaluation').insert({
    id: evaluation.id,
    application_id: evaluation.applicationId,
    edition_id: evaluation.editionId,
    made_at: evaluation.madeAt,
    as_of: evaluation.asOf,
    grade: evaluation.grade === null ? null : toJsonText(evaluation.grade),
    eligible: evaluation.eligible ? 1 : 0,
    points: evaluation.points,
    facts: toJsonText(evaluation.facts),
    verified: toJsonText(evaluation.verified),
    verdict: toJsonText(evaluation.verdict),
    receipt: toJsonText(evaluation.receipt),
    receipt_digest: evaluation.receiptDigest,
    supersedes: evaluation.supersedes,
    sequence: await nextSequence(trx, 'evaluation'),
  });
}

/** One evaluation. */
export async function findEvaluation(db: Queries, id: string): Promise<EvaluationRecord | undefined> {
  const row = await db<EvaluationRow>('evaluation').where({ id }).first();
  return row && toRecord(row);
}

/** The evaluations of an application, newest first. */
export async function listEvaluations(db: Queries, application: string): Promise<EvaluationRecord[]> {
  const rows: EvaluationRow[] = await db<EvaluationRow>('evaluation')
    .where({ application_id: application })
    .orderBy('made_at', 'desc')
    .orderBy('sequence', 'desc');
  return rows.map(toRecord);
}

/** The evaluation that counts. */
export async function findLatestEvaluation(db: Queries, application: string): Promise<EvaluationRecord | undefined> {
  return (await listEvaluations(db, application))[0];
}

function toRecord(row: EvaluationRow): EvaluationRecord {
  return {
    id: row.id,
    applicationId: row.application_id,
    editionId: row.edition_id,
    madeAt: row.made_at,
    asOf: row.as_of,
    grade: row.grade === null ? null : (fromJsonText(row.grade) as GradeRef),
    eligible: row.eligible === 1,
    points: row.points,
    facts: objectFromText(row.facts),
    verified: fromJsonText(row.verified) as string[],
    verdict: objectFromText(row.verdict),
    receipt: fromJsonText(row.receipt) as Receipt,
    receiptDigest: row.receipt_digest,
    supersedes: row.supersedes,
  };
}
