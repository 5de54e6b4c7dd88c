import type { Queries } from '#server/db/database.ts';
import type { ItemVerification } from './evaluation.ts';

interface VerificationRow {
  application_id: string;
  document: string;
  finding: ItemVerification['finding'];
  reason: string | null;
  verified_by: string;
  verified_by_name: string;
  verified_at: string;
}

/** What was said of the items of an application so far. */
export async function listVerifications(db: Queries, application: string): Promise<ItemVerification[]> {
  const rows: VerificationRow[] = await db<VerificationRow>('verification')
    .where({ application_id: application })
    .orderBy('document');
  return rows.map((row) => ({
    document: row.document,
    finding: row.finding,
    reason: row.reason,
    verifiedBy: row.verified_by,
    verifiedByName: row.verified_by_name,
    verifiedAt: row.verified_at,
  }));
}

/** Says something of an item, in place of what was said before; the audit trail keeps both. */
export async function keepVerification(trx: Queries, application: string, said: ItemVerification): Promise<void> {
  await trx('verification')
    .insert({
      application_id: application,
      document: said.document,
      finding: said.finding,
      reason: said.reason,
      verified_by: said.verifiedBy,
      verified_by_name: said.verifiedByName,
      verified_at: said.verifiedAt,
    })
    .onConflict(['application_id', 'document'])
    .merge();
}

/** Forgets what was said of some items, because the facts it was said of have changed; the audit trail keeps it. */
export async function clearVerifications(
  trx: Queries,
  application: string,
  documents: readonly string[],
): Promise<void> {
  await trx('verification').where({ application_id: application }).whereIn('document', documents).delete();
}
