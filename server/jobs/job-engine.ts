/** Work that comes back; it must bear to be done twice, since a process may die before it can say that it is done. */
export interface Job {
  readonly name: string;
  /** Five fields, in UTC. */
  readonly cron: string;
  readonly work: () => Promise<unknown>;
}

/** Runs jobs when their time comes: once each time, however many processes share the database. */
export interface JobEngine {
  /** Adds a job under a name that no other one bears; call it before `start`. */
  schedule(name: string, cron: string, work: Job['work']): void;
  start(): Promise<void>;
  /** Lets what is running come to its end. */
  stop(): Promise<void>;
}

export const EVERY_MINUTE = '* * * * *';
