import { isPostgres, type Database } from './database.ts';

/** Works without waiting for the disk after each transaction; afterwards everything is on it. */
export async function inHaste(db: Database, work: () => Promise<void>): Promise<void> {
  if (isPostgres(db.queries)) return work();
  await db.queries.raw('PRAGMA synchronous = OFF');
  await work();
  await db.queries.raw('PRAGMA synchronous = FULL');
  await db.queries.raw('PRAGMA wal_checkpoint(TRUNCATE)');
}
