import { certificateClockSteps } from '#engine/procedure/certificate-rules.ts';
import { reckoningOf } from '#server/application/case-names.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database } from '#server/db/database.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { certificateLaw, moveTo } from './certificate-law.ts';
import { listPastValidity, updateCertificate } from './certificate-store.ts';

/** What time does to certificates. */
export interface CertificateClock {
  /** Takes the steps that are due; answers how many. */
  expire(): Promise<number>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
}

/** Certificates follow the document of the edition they were made by. */
export function createCertificateClock({ db, clock, audit, rulebook }: Parts): CertificateClock {
  return {
    expire: () =>
      db.transact(async (trx) => {
        const today = await rulebook.today(trx);
        let moved = 0;
        for (const certificate of await listPastValidity(trx, today)) {
          const rules = await rulebook.getRules(trx, certificate.editionId);
          const law = certificateLaw(rules);
          const [step] = certificateClockSteps(law, certificate, today, reckoningOf(rules, null).calendar);
          if (step === undefined) continue;
          await updateCertificate(trx, moveTo(law, certificate, step.to, clock.now()));
          const subject = `certificate:${certificate.number}`;
          await audit.record(trx, { actor: null, action: step.on, subject, article: step.article });
          moved += 1;
        }
        return moved;
      }),
  };
}
