import type { Database } from '#server/db/database.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { CertificateRegister } from './certificate-register.ts';
import { listWoken } from './certificate-store.ts';

/** What time does to certificates. */
export interface CertificateClock {
  /** Takes the steps that are due; answers how many certificates moved. */
  expire(): Promise<number>;
}

interface Parts {
  readonly db: Database;
  readonly rulebook: RulebookLookup;
  readonly register: CertificateRegister;
}

/** Certificates follow the document of the edition they moved by last. */
export function createCertificateClock({ db, rulebook, register }: Parts): CertificateClock {
  return {
    expire: () =>
      db.transact(async (trx) => {
        let moved = 0;
        for (const certificate of await listWoken(trx, await rulebook.today(trx))) {
          const after = await register.catchUp(trx, certificate);
          if (after.state !== certificate.state) moved += 1;
        }
        return moved;
      }),
  };
}
