import type { Queries } from '#server/db/database.ts';
import { listHolderIds, type HolderFilter } from './certificate-store.ts';

/** Ids of enterprises that were ever handed a certificate, a part at a time in their order. */
export function listHolders(db: Queries, filter: HolderFilter): Promise<string[]> {
  return listHolderIds(db, filter);
}
