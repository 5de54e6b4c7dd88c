import PgBoss from 'pg-boss';
import { changeSchema, connectPostgres } from '#server/db/postgres.ts';
import type { Log } from '#server/world/log.ts';
import type { Job, JobEngine } from './job-engine.ts';

/** Tables of the job engine, apart from ours; it makes and migrates them itself. */
const SCHEMA = 'plumbline_jobs';
const CONNECTIONS = 3;
const STOPS_WITHIN_MS = 10_000;
/** A run whose process died is given up after this, so that it does not look as if it were still going on. */
const GIVEN_UP_AFTER_S = 300;

/** How often the engine looks whether a time has come, in seconds. */
export interface Pace {
  readonly cronMonitorIntervalSeconds: number;
  readonly cronWorkerIntervalSeconds: number;
}

const PACE: Pace = { cronMonitorIntervalSeconds: 15, cronWorkerIntervalSeconds: 5 };

/** Jobs by pg-boss: a row for each time, which one of the processes takes. */
export function createPostgresJobs(url: string, log: Log, pace = PACE): JobEngine {
  const jobs: Job[] = [];
  let boss: PgBoss | undefined;
  return {
    schedule: (name, cron, work) => {
      jobs.push({ name, cron, work });
    },
    async start() {
      boss = new PgBoss({
        connectionString: url,
        schema: SCHEMA,
        application_name: 'plumbline jobs',
        max: CONNECTIONS,
        ...pace,
      });
      boss.on('error', (error) => log.error({ err: error }, 'the job engine is in trouble'));
      await begin(url, boss, jobs);
      for (const job of jobs) await take(boss, job, log);
    },
    async stop() {
      await boss?.stop({ graceful: true, wait: true, timeout: STOPS_WITHIN_MS });
    },
  };
}

/**
 * Makes the tables of the engine, process after process: pg-boss ends in a deadlock when two make a queue at once. At most
 * one run of a job waits, so that a long absence leaves no heap of them; a run that failed is followed by the next one.
 */
async function begin(url: string, boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const queries = connectPostgres(url, 1);
  try {
    await changeSchema(queries, async () => {
      await boss.start();
      for (const { name, cron } of jobs) {
        await boss.createQueue(name, { name, policy: 'short', retryLimit: 0, expireInSeconds: GIVEN_UP_AFTER_S });
        await boss.schedule(name, cron);
      }
    });
  } finally {
    await queries.destroy();
  }
}

async function take(boss: PgBoss, { name, work }: Job, log: Log): Promise<void> {
  await boss.work(name, async () => {
    await work().catch((error: unknown) => {
      log.error({ err: error, job: name }, 'a job failed');
      throw error;
    });
  });
}
