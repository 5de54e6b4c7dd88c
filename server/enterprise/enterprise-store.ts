import { countRows, type Queries } from '#server/db/database.ts';
import { objectFromText, toJsonText } from '#server/db/json-text.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import { whereContains } from '#server/db/search.ts';
import type { Enterprise, FormerName } from './enterprise.ts';

interface EnterpriseRow {
  id: string;
  name: string;
  credit_code: string;
  registration: string;
  registered_at: string;
}

/** Keeps a new enterprise. @throws the driver's unique violation when the credit code is known. */
export async function insertEnterprise(trx: Queries, enterprise: Enterprise): Promise<void> {
  await trx('enterprise').insert({
    id: enterprise.id,
    name: enterprise.name,
    credit_code: enterprise.creditCode,
    registration: toJsonText(enterprise.registration),
    registered_at: enterprise.registeredAt,
  });
}

/** Writes the name and credit code of an enterprise. @throws the driver's unique violation when the credit code is another's. */
export async function updateEnterpriseName(trx: Queries, { id, name, creditCode }: Enterprise): Promise<void> {
  await trx('enterprise').where({ id }).update({ name, credit_code: creditCode });
}

/** Keeps what an enterprise was called. */
export async function insertFormerName(trx: Queries, enterprise: string, former: FormerName): Promise<void> {
  const earlier = await countRows(trx('enterprise_name').where({ enterprise_id: enterprise }));
  await trx('enterprise_name').insert({
    enterprise_id: enterprise,
    sequence: earlier + 1,
    name: former.name,
    credit_code: former.creditCode,
    until: former.until,
    application_id: former.applicationId,
  });
}

/** What an enterprise was called before, oldest first. */
export async function listFormerNames(db: Queries, enterprise: string): Promise<FormerName[]> {
  const rows = (await db('enterprise_name').where({ enterprise_id: enterprise }).orderBy('sequence')) as {
    name: string;
    credit_code: string;
    until: string;
    application_id: string;
  }[];
  return rows.map(({ name, credit_code: creditCode, until, application_id: applicationId }) => ({
    name,
    creditCode,
    until,
    applicationId,
  }));
}

/** One enterprise. */
export async function findEnterprise(db: Queries, id: string): Promise<Enterprise | undefined> {
  const row = await db<EnterpriseRow>('enterprise').where({ id }).first();
  return row && toEnterprise(row);
}

/** The enterprise with a credit code. */
export async function findEnterpriseByCode(db: Queries, creditCode: string): Promise<Enterprise | undefined> {
  const row = await db<EnterpriseRow>('enterprise').where({ credit_code: creditCode }).first();
  return row && toEnterprise(row);
}

/** Several enterprises by id. */
export async function listEnterprisesById(db: Queries, ids: readonly string[]): Promise<Enterprise[]> {
  const rows: EnterpriseRow[] = await db<EnterpriseRow>('enterprise').whereIn('id', [...new Set(ids)]);
  return rows.map(toEnterprise);
}

/** A page of enterprises whose name or credit code contains `part`, newest first. */
export async function listEnterprises(
  db: Queries,
  part: string | undefined,
  page: PageRequest,
): Promise<Page<Enterprise>> {
  const query = db<EnterpriseRow>('enterprise').modify((builder) => {
    if (part) whereContains(builder, ['name', 'credit_code'], part);
  });
  const total = await countRows(query);
  const rows = (await query
    .clone()
    .orderBy('registered_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset(offsetOf(page))) as EnterpriseRow[];
  return { items: rows.map(toEnterprise), total, ...page };
}

function toEnterprise(row: EnterpriseRow): Enterprise {
  return {
    id: row.id,
    name: row.name,
    creditCode: row.credit_code,
    registration: objectFromText(row.registration),
    registeredAt: row.registered_at,
  };
}

/** The ids of all enterprises. */
export async function listIds(db: Queries): Promise<string[]> {
  return db('enterprise').orderBy('id').pluck('id');
}
