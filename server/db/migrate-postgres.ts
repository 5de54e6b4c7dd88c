import type { Knex } from 'knex';
import { DatabaseUnusable } from './address.ts';
import type { MigrationReport } from './migration.ts';
import { apply, listApplied, waitingAfter } from './migration-history.ts';
import { changeSchema, connectPostgres } from './postgres.ts';

const OLDEST_VERSION = 14;

/** Migrates a database in one transaction: a step that fails leaves everything as it was, so that no copy is needed. */
export async function migratePostgres(url: string): Promise<MigrationReport> {
  const knex = connectPostgres(url, 1);
  try {
    await refuseUnusable(knex);
    return await changeSchema(knex, async (trx) => {
      const waiting = waitingAfter(await listApplied(trx));
      for (const migration of waiting) await apply(trx, migration);
      if (waiting.length > 0) await compareByBytes(trx);
      return { applied: waiting.map((migration) => migration.name), backup: null };
    });
  } finally {
    await knex.destroy();
  }
}

async function refuseUnusable(knex: Knex): Promise<void> {
  const { rows } = await askForServer(knex).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnusable(
      `Cannot open the database of PLUMBLINE_DATABASE: ${reason}. See that PostgreSQL runs there, that the database ` +
        'exists, and that the name and password are right.',
    );
  });
  const [server] = rows;
  if (Number(server?.version) < OLDEST_VERSION * 10_000)
    throw new DatabaseUnusable(
      `PLUMBLINE_DATABASE names a PostgreSQL older than ${OLDEST_VERSION}. Use ${OLDEST_VERSION} or later.`,
    );
  if (server?.encoding !== 'UTF8')
    throw new DatabaseUnusable(
      `The database of PLUMBLINE_DATABASE keeps its text as ${server?.encoding}. Create it with ENCODING 'UTF8'.`,
    );
}

function askForServer(knex: Knex): Promise<{ rows: { version: string; encoding: string }[] }> {
  return knex.raw(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
}

/** Text sorts and compares by its bytes, as on SQLite, whatever language the database was created for. */
async function compareByBytes(trx: Knex): Promise<void> {
  const { rows }: { rows: { table_name: string; column_name: string }[] } = await trx.raw(
    `SELECT c.table_name, c.column_name FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
       AND c.data_type = 'text' AND c.collation_name IS NULL`,
  );
  for (const { table_name: table, column_name: column } of rows)
    await trx.raw('ALTER TABLE ?? ALTER COLUMN ?? TYPE text COLLATE "C"', [table, column]);
}
