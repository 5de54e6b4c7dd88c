import type { DatabaseAddress } from './address.ts';
import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the store at an address; migrate it before use. */
export function openDatabase(address: DatabaseAddress): Database {
  return address.engine === 'sqlite' ? openSqlite(address.file) : openPostgres(address.url);
}
