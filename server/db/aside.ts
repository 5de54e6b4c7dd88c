import { existsSync } from 'node:fs';
import type { DatabaseAddress } from './address.ts';
import type { Queries } from './database.ts';
import { changeSchema, connectPostgres } from './postgres.ts';

/** On PostgreSQL a schema beside ours in the same database. */
const ASIDE = 'plumbline_aside';

const TABLES = 'SELECT tablename AS name FROM pg_tables WHERE schemaname = ?';
const FUNCTIONS = 'SELECT proname AS name FROM pg_proc WHERE pronamespace = CAST(? AS regnamespace)';

/** True when something was kept at the address before. */
export async function isKept(address: DatabaseAddress): Promise<boolean> {
  if (address.engine === 'sqlite') return existsSync(address.file);
  return onPostgres(address.url, (queries) => queries.schema.hasTable('migration'));
}

/**
 * An empty place beside a PostgreSQL database, whose content {@link bringOver} moves into it at one stroke.
 * @returns the address of that place
 */
export async function openAside(url: string): Promise<string> {
  await onPostgres(url, (queries) =>
    changeSchema(queries, async (trx) => {
      await trx.raw('DROP SCHEMA IF EXISTS ?? CASCADE', [ASIDE]);
      await trx.raw('CREATE SCHEMA ??', [ASIDE]);
    }),
  );
  const aside = new URL(url);
  aside.searchParams.set('options', `-c search_path=${ASIDE}`);
  return aside.href;
}

/** Moves what was made aside to where it belongs, all of it or nothing. */
export async function bringOver(url: string): Promise<void> {
  await onPostgres(url, (queries) =>
    changeSchema(queries, async (trx) => {
      const [home = 'public'] = await namesOf(trx, 'SELECT current_schema() AS name');
      for (const table of await namesOf(trx, TABLES, [ASIDE]))
        await trx.raw('ALTER TABLE ??.?? SET SCHEMA ??', [ASIDE, table, home]);
      for (const made of await namesOf(trx, FUNCTIONS, [ASIDE]))
        await trx.raw('ALTER FUNCTION ??.??() SET SCHEMA ??', [ASIDE, made, home]);
      await trx.raw('DROP SCHEMA ??', [ASIDE]);
    }),
  );
}

async function namesOf(queries: Queries, sql: string, bindings: readonly string[] = []): Promise<string[]> {
  const { rows }: { rows: { name: string }[] } = await queries.raw(sql, bindings);
  return rows.map(({ name }) => name);
}

async function onPostgres<T>(url: string, work: (queries: Queries) => Promise<T>): Promise<T> {
  const queries = connectPostgres(url, 1);
  try {
    return await work(queries);
  } finally {
    await queries.destroy();
  }
}
