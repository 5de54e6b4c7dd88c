import { createApplicationLookup } from '#server/application/application-lookup.ts';
import { createAuditService } from '#server/audit/audit-service.ts';
import { DatabaseUnusable, type DatabaseAddress } from '#server/db/address.ts';
import { isKept } from '#server/db/aside.ts';
import { listWaiting } from '#server/db/migration-history.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { findKeptOffset } from '#server/demo/demo-clock.ts';
import { createRulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { createSurroundings } from '#server/surroundings.ts';
import { createMovableClock } from '#server/world/clock.ts';
import { createRefold, type Refold } from './refold.ts';

/**
 * Lets somebody work with the refold of a database, without a server; the database is neither made nor migrated.
 * @throws DatabaseUnusable when nothing is kept there, or its schema is older than this program.
 */
export async function withRefold<T>(address: DatabaseAddress, work: (refold: Refold) => Promise<T>): Promise<T> {
  if (!(await isKept(address))) throw new DatabaseUnusable('There is no Plumbline database at that address.');
  const db = openDatabase(address);
  try {
    const [waiting] = await listWaiting(db.queries);
    if (waiting)
      throw new DatabaseUnusable(`The schema lacks "${waiting}"; start the server once, which brings it up to date.`);
    // The time of a demonstration may have been moved; what is written down now must not lie before what was.
    const clock = createMovableClock((await findKeptOffset(db)) ?? 0);
    const rulebook = createRulebookLookup(clock);
    return await work(
      createRefold({
        db,
        rulebook,
        audit: createAuditService(db, clock),
        applications: createApplicationLookup(rulebook),
        around: createSurroundings(rulebook),
      }),
    );
  } finally {
    await db.close();
  }
}
