import { Cron } from 'croner';
import { listDue } from '#server/application/application-lookup.ts';
import type { StepService } from '#server/application/step-service.ts';
import type { CertificateClock } from '#server/certificate/certificate-clock.ts';
import type { Database } from '#server/db/database.ts';
import type { Reminders } from '#server/message/reminders.ts';
import type { Clock } from '#server/world/clock.ts';
import type { Log } from '#server/world/log.ts';

/** Does what falls due: the clock's steps of applications, the ends of certificates, and reminders. */
export interface Sweep {
  /** Answers how many things happened; doing it twice does nothing twice. */
  run(): Promise<number>;
  /** Sweeps now and every minute. */
  start(): Promise<void>;
  stop(): void;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly steps: StepService;
  readonly certificates: CertificateClock;
  readonly reminders: Reminders;
}

const BATCH = 100;
const EVERY_MINUTE = '* * * * *';

/** The sweep over the database; two runs never overlap. */
export function createSweep(parts: Parts): Sweep {
  let running: Promise<number> | undefined;
  const run = () => {
    running ??= sweepAndRemind(parts).finally(() => {
      running = undefined;
    });
    return running;
  };
  let timer: Cron | undefined;
  return {
    run,
    async start() {
      await run();
      timer = new Cron(EVERY_MINUTE, { protect: true, unref: true }, async () => {
        await run();
      });
    },
    stop: () => timer?.stop(),
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

async function sweepAll({ db, clock, log, steps, certificates }: Parts): Promise<number> {
  let moved = await certificates.expire();
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
