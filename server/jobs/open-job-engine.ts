import type { DatabaseAddress } from '#server/db/address.ts';
import type { Log } from '#server/world/log.ts';
import { createInProcessJobs } from './in-process-jobs.ts';
import type { JobEngine } from './job-engine.ts';
import { createPostgresJobs } from './postgres-jobs.ts';

/** A SQLite file is kept by one process, which runs the jobs itself; on PostgreSQL the processes share them out. */
export function openJobEngine(address: DatabaseAddress, log: Log): JobEngine {
  return address.engine === 'sqlite' ? createInProcessJobs(log) : createPostgresJobs(address.url, log);
}
