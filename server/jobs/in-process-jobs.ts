import { Cron } from 'croner';
import type { Log } from '#server/world/log.ts';
import type { Job, JobEngine } from './job-engine.ts';

/** Jobs by the clock of this process; a job that is still running when its time comes again is left alone. */
export function createInProcessJobs(log: Log): JobEngine {
  const jobs: Job[] = [];
  const running = new Set<Promise<unknown>>();
  let timers: Cron[] = [];
  const run = async ({ name, work }: Job) => {
    const run = work().catch((error: unknown) => log.error({ err: error, job: name }, 'a job failed'));
    running.add(run);
    await run;
    running.delete(run);
  };
  return {
    schedule: (name, cron, work) => {
      jobs.push({ name, cron, work });
    },
    start() {
      timers = jobs.map((job) => new Cron(job.cron, { protect: true, unref: true, timezone: 'UTC' }, () => run(job)));
      return Promise.resolve();
    },
    async stop() {
      for (const timer of timers) timer.stop();
      await Promise.all(running);
    },
  };
}
