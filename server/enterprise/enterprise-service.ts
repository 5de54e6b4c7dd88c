import type { JsonObject } from '#engine/model/json.ts';
import type { Queries } from '#server/db/database.ts';
import { Problem } from '#server/http/problem.ts';
import type { Instant } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import type { Enterprise } from './enterprise.ts';
import { refuseForeignCode } from './enterprise-lookup.ts';
import { findEnterpriseByCode, insertEnterprise, insertFormerName, updateEnterpriseName } from './enterprise-store.ts';

/** What an enterprise tells when it registers. */
export interface Enrolment {
  readonly name: string;
  readonly creditCode: string;
  readonly registration: JsonObject;
  readonly at: Instant;
}

/** Keeps a new enterprise, in the transaction of its first account. @throws Problem 409 when it is known already. */
export async function enrolEnterprise(
  trx: Queries,
  { name, creditCode, registration, at }: Enrolment,
): Promise<Enterprise> {
  if (await findEnterpriseByCode(trx, creditCode)) throw enterpriseKnown();
  const enterprise: Enterprise = { id: newId(), name, creditCode, registration, registeredAt: at };
  await insertEnterprise(trx, enterprise);
  return enterprise;
}

/** What an enterprise is called from now on, by which application. */
export interface NewName {
  readonly name: string;
  readonly creditCode: string;
  readonly applicationId: string;
  readonly at: Instant;
}

/** Gives an enterprise the name and credit code of its new certificate and keeps the former ones; false when they are the same. @throws Problem 409 */
export async function renameEnterprise(
  trx: Queries,
  enterprise: Enterprise,
  { name, creditCode, applicationId, at }: NewName,
): Promise<boolean> {
  if (name === enterprise.name && creditCode === enterprise.creditCode) return false;
  await refuseForeignCode(trx, enterprise.id, creditCode);
  const former = { name: enterprise.name, creditCode: enterprise.creditCode, until: at, applicationId };
  await insertFormerName(trx, enterprise.id, former);
  await updateEnterpriseName(trx, { ...enterprise, name, creditCode });
  return true;
}

function enterpriseKnown(): Problem {
  return new Problem(409, 'enterprise-registered', {
    zh: '该统一社会信用代码已注册。请使用原账号登录；如非本单位注册，请联系工作人员。',
    en: 'An enterprise with this credit code is registered. Sign in with its account, or ask the staff if it was not you.',
  });
}
