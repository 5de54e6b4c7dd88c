import { DatabaseUnusable, type DatabaseAddress } from './address.ts';
import { isKept } from './aside.ts';
import type { Database } from './database.ts';
import { listWaiting } from './migration-history.ts';
import { openDatabase } from './open-database.ts';

/**
 * Lets somebody work with a database that a server keeps, without a server; it is neither made nor migrated.
 * @throws DatabaseUnusable when nothing is kept there, or its schema is older than this program.
 */
export async function withKept<T>(address: DatabaseAddress, work: (db: Database) => Promise<T>): Promise<T> {
  if (!(await isKept(address))) throw new DatabaseUnusable('There is no Plumbline database at that address.');
  const db = openDatabase(address);
  try {
    const [waiting] = await listWaiting(db.queries);
    if (waiting)
      throw new DatabaseUnusable(`The schema lacks "${waiting}"; start the server once, which brings it up to date.`);
    return await work(db);
  } finally {
    await db.close();
  }
}
