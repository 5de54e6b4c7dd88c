import { existsSync } from 'node:fs';
import type { Knex } from 'knex';
import { connect } from './database.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations/migrations.ts';

/** How the schema got where it is: names applied now, and the copy made before. */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly backup: string | null;
}

/**
 * Brings the schema up to date on a connection of its own: with foreign keys on, SQLite would delete the children of a
 * table that is rebuilt. A file with data is copied aside first.
 * @throws Error when rows point at nothing afterwards; the copy is named in the message.
 */
export async function migrate(file: string): Promise<MigrationReport> {
  const fresh = !existsSync(file);
  const knex = connect(file, ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = OFF']);
  try {
    const waiting = await listWaiting(knex);
    if (waiting.length === 0) return { applied: [], backup: null };
    const backup = fresh ? null : await copyAside(knex, file, waiting);
    for (const migration of waiting) await apply(knex, migration);
    await refuseDangling(knex, backup);
    return { applied: waiting.map((migration) => migration.name), backup };
  } finally {
    await knex.destroy();
  }
}

async function listWaiting(knex: Knex): Promise<Migration[]> {
  if (!(await knex.schema.hasTable('migration'))) {
    await knex.schema.createTable('migration', (table) => table.text('name').primary());
  }
  const done = new Set<string>(await knex('migration').pluck('name'));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(knex: Knex, migration: Migration): Promise<void> {
  await knex.transaction(async (trx) => {
    await migration.up(trx);
    await trx('migration').insert({ name: migration.name });
  });
}

async function copyAside(knex: Knex, file: string, waiting: readonly Migration[]): Promise<string> {
  const copy = `${file}.before-${waiting[0]?.name ?? 'migration'}`;
  if (!existsSync(copy)) await knex.raw('VACUUM INTO ?', [copy]);
  return copy;
}

async function refuseDangling(knex: Knex, backup: string | null): Promise<void> {
  const dangling: unknown[] = await knex.raw('PRAGMA foreign_key_check');
  if (dangling.length === 0) return;
  throw new Error(
    `the migration left ${dangling.length} rows that point at nothing; ` +
      (backup ? `put ${backup} back in place and report this` : 'delete the new file and report this'),
  );
}
