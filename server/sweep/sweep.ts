import { listDue } from '#server/application/application-lookup.ts';
import type { StepService } from '#server/application/step-service.ts';
import type { CertificateClock } from '#server/certificate/certificate-clock.ts';
import type { Database } from '#server/db/database.ts';
import type { UploadService } from '#server/material/upload-service.ts';
import type { Reminders } from '#server/message/reminders.ts';
import type { Supervision } from '#server/sanction/supervision.ts';
import type { Clock } from '#server/world/clock.ts';
import type { Log } from '#server/world/log.ts';

/** Does what falls due: the clock's steps of applications, the ends of certificates, and reminders. */
export interface Sweep {
  /** Answers how many things happened; doing it twice does nothing twice. */
  run(): Promise<number>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly steps: StepService;
  readonly certificates: CertificateClock;
  readonly reminders: Reminders;
  readonly supervision: Supervision;
  readonly uploads: UploadService;
}

const BATCH = 100;

/**
 * The sweep over the database. Two runs of one process never overlap; those of two processes may, and each case is looked
 * at again in the transaction that moves it.
 */
export function createSweep(parts: Parts): Sweep {
  let running: Promise<number> | undefined;
  return {
    run() {
      running ??= sweepAndRemind(parts).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

/** Reminders come last: what has just been dealt with needs none. */
async function sweepAndRemind(parts: Parts): Promise<number> {
  const moved = await sweepAll(parts);
  const reminded = await parts.reminders.run().catch((error: unknown) => {
    parts.log.error({ err: error }, 'reminders could not be given');
    return 0;
  });
  return moved + reminded;
}

async function sweepAll({ db, clock, log, steps, certificates, supervision, uploads }: Parts): Promise<number> {
  let moved = (await certificates.expire()) + (await supervision.watch()) + (await uploads.expire());
  const failed = new Set<string>();
  for (;;) {
    const woken = (await listDue(db.queries, clock.now(), BATCH + failed.size)).filter((id) => !failed.has(id));
    if (woken.length === 0) return moved;
    for (const id of woken) {
      // One broken case must not keep the others from their deadlines.
      const taken = await steps.tick(id).catch((error: unknown) => {
        log.error({ err: error, application: id }, 'the clock could not move an application');
        return 0;
      });
      if (taken === 0) failed.add(id);
      moved += taken;
    }
  }
}
