import { Router } from 'express';
import { settleForm } from '#engine/form/settle-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { presentEnterprise } from '#server/enterprise/enterprise.ts';
import { enrolEnterprise } from '#server/enterprise/enterprise-service.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import { actorWith, bodyOf } from '#server/http/request.ts';
import { findRegistrationRole } from '#server/rulebook/roles.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { refuseUnconfirmed } from './confirm-warnings.ts';
import { fillEnterprise, readEnterprise, type NamedEnterprise } from './registration.ts';

export interface OfflineRegistrationParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
}

interface OfflineRegistration extends NamedEnterprise {
  readonly reason: string;
  /** Whether somebody looked at what may be wrong. */
  readonly confirmed?: boolean;
}

const ENTER_OFFLINE = 'application.enter-offline';

/** The path by which staff register an enterprise that cannot do it online: without an account, with a reason. */
export function offlineRegistrationRoutes({ db, clock, audit, rulebook }: OfflineRegistrationParts): Router {
  const router = Router();
  router.post('/enterprises', async (request, response) => {
    const actor = actorWith(request, ENTER_OFFLINE);
    const { reason, confirmed = false, ...told } = bodyOf(request) as OfflineRegistration;
    const enterprise = await db.transact(async (trx) => {
      const { name, creditCode, data } = await read(trx, told, confirmed);
      const kept = await enrolEnterprise(trx, { name, creditCode, registration: data, at: clock.now() });
      const subject = `enterprise:${kept.id}`;
      await audit.record(trx, { actor, action: 'register-offline', subject, detail: { reason } });
      return kept;
    });
    response.status(201).json(presentEnterprise(enterprise));
  });
  return router;

  /** Name and credit code as the registration form takes them. */
  async function read(trx: Queries, told: NamedEnterprise, confirmed: boolean) {
    const rules = await rulebook.getCurrent(trx);
    const role = findRegistrationRole(rules.roles);
    if (!role) throw notFound({ zh: '注册表', en: 'registration form' });
    const form = rules.getForm(role.registers);
    const { data: filled, pointers } = fillEnterprise(form, told);
    const data = settleForm(form, filled);
    const problems = validateForm(form, data).filter(({ pointer }) => pointers.includes(pointer));
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw enterpriseInvalid(errors);
    refuseUnconfirmed(problems, confirmed);
    const { name, creditCode } = readEnterprise(form, data);
    return { name, creditCode, data };
  }
}

function enterpriseInvalid(errors: readonly unknown[]): Problem {
  return new Problem(
    422,
    'form-invalid',
    {
      zh: '企业名称或统一社会信用代码有误，请核对后重新填写。',
      en: 'The name or the credit code is not right; check and fill it in again.',
    },
    { errors },
  );
}
