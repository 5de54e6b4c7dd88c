import type { Actor } from '#server/account/actor.ts';
import type { Queries } from '#server/db/database.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import type { Enterprise } from './enterprise.ts';
import { findEnterprise, findEnterpriseByCode, listEnterprisesById, listIds } from './enterprise-store.ts';

const WHAT = { zh: '企业', en: 'enterprise' };

/** One enterprise. @throws Problem 404. */
export async function getEnterprise(db: Queries, id: string): Promise<Enterprise> {
  const enterprise = await findEnterprise(db, id);
  if (enterprise) return enterprise;
  throw notFound(WHAT);
}

/** The own enterprise of a person, or any one for somebody who holds the power. @throws Problem 404 otherwise. */
export async function getKnownEnterprise(db: Queries, actor: Actor, power: string, id: string): Promise<Enterprise> {
  if (actor.enterprise !== id && !actor.powers.has(power)) throw notFound(WHAT);
  return getEnterprise(db, id);
}

/** The enterprise with a credit code. @throws Problem 404. */
export async function getEnterpriseByCode(db: Queries, creditCode: string): Promise<Enterprise> {
  const enterprise = await findEnterpriseByCode(db, creditCode);
  if (enterprise) return enterprise;
  throw notFound(WHAT);
}

/** Makes sure that no other enterprise has a credit code. @throws Problem 409 when one has. */
export async function refuseForeignCode(db: Queries, enterprise: string, creditCode: string): Promise<void> {
  const owner = await findEnterpriseByCode(db, creditCode);
  if (owner === undefined || owner.id === enterprise) return;
  throw new Problem(409, 'credit-code-taken', {
    zh: `统一社会信用代码 ${creditCode} 已由另一账号注册。请核对；属于本单位的，请用该账号申报或联系工作人员。`,
    en: `Another account registered with the credit code ${creditCode}. Check it; where it is yours, apply with that account or ask the staff.`,
  });
}

/** Several enterprises, by their ids. */
export async function mapEnterprises(db: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, Enterprise>> {
  const enterprises = await listEnterprisesById(db, ids);
  return new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
}

/** The ids of all enterprises. */
export function listEnterpriseIds(db: Queries): Promise<string[]> {
  return listIds(db);
}
