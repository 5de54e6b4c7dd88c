import type { StepEffects } from '#server/application/step-effect.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import { renameEnterprise } from '#server/enterprise/enterprise-service.ts';
import { findOfApplication } from './certificate-store.ts';

/** The deed by which an enterprise is called from now on what its new certificate prints. */
export function holderEffects({ audit }: { readonly audit: AuditService }): StepEffects {
  return {
    'update-enterprise': async ({ trx, application, enterprise, actor, now }) => {
      const made = await findOfApplication(trx, application.id);
      if (!made) return application;
      const { enterpriseName: name, creditCode } = made;
      if (!(await renameEnterprise(trx, enterprise, { name, creditCode, applicationId: application.id, at: now }))) {
        return application;
      }
      await audit.record(trx, {
        actor,
        action: 'update-enterprise',
        subject: `enterprise:${enterprise.id}`,
        detail: {
          from: { name: enterprise.name, creditCode: enterprise.creditCode },
          to: { name, creditCode },
          application: application.id,
        },
      });
      return application;
    },
  };
}
