import type { Queries } from '#server/db/database.ts';

/** Facts that cases of a procedure against an enterprise stand on, decided or not. */
export async function listCauseFacts(db: Queries, enterprise: string, procedure: string): Promise<string[]> {
  return db('application')
    .where({ enterprise_id: enterprise, procedure })
    .whereNotNull('cause_facts')
    .pluck('cause_facts');
}

/** The filing of a number whose code has this hash, by its id. */
export async function findFiling(db: Queries, number: string, codeIndex: string): Promise<string | undefined> {
  const row: { id: string } | undefined = await db('application').where({ number, filing_code: codeIndex }).first('id');
  return row?.id;
}
