import { createApplicationLookup } from '#server/application/application-lookup.ts';
import { createAuditService } from '#server/audit/audit-service.ts';
import type { DatabaseAddress } from '#server/db/address.ts';
import { withKept } from '#server/db/open-kept.ts';
import { openKeptClock } from '#server/demo/demo-clock.ts';
import { createRulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { createSurroundings } from '#server/surroundings.ts';
import { createRefold, type Refold } from './refold.ts';

/**
 * Lets somebody work with the refold of a database, without a server.
 * @throws DatabaseUnusable when nothing is kept there, or its schema is older than this program.
 */
export async function withRefold<T>(address: DatabaseAddress, work: (refold: Refold) => Promise<T>): Promise<T> {
  return withKept(address, async (db) => {
    const clock = await openKeptClock(db);
    const rulebook = createRulebookLookup(clock);
    return work(
      createRefold({
        db,
        rulebook,
        audit: createAuditService(db, clock),
        applications: createApplicationLookup(rulebook),
        around: createSurroundings(rulebook),
      }),
    );
  });
}
