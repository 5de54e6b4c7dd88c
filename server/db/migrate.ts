import type { DatabaseAddress } from './address.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import type { MigrationReport } from './migration.ts';

/**
 * Brings the schema up to date, each step once even when several processes start at the same time.
 * @throws DatabaseUnusable when there is no database to use at the address.
 */
export function migrate(address: DatabaseAddress): Promise<MigrationReport> {
  return address.engine === 'sqlite' ? migrateSqlite(address.file) : migratePostgres(address.url);
}
