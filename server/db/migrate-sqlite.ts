import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import type { Migration, MigrationReport } from './migration.ts';
import { apply, listApplied, waitingAfter } from './migration-history.ts';
import { connectSqlite } from './sqlite.ts';

// With foreign keys on, SQLite would delete the children of a table that is rebuilt.
const PRAGMAS = ['busy_timeout = 60000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = OFF'];

/**
 * Migrates a file on a connection of its own. A file with data is copied aside first.
 * @throws Error when rows point at nothing afterwards; the copy is named in the message.
 */
export async function migrateSqlite(file: string): Promise<MigrationReport> {
  const knex = connectSqlite(file, PRAGMAS);
  try {
    const before = await knex.transaction(listApplied);
    const waiting = waitingAfter(before);
    if (waiting.length === 0) return { applied: [], backup: null };
    const backup = before.size === 0 ? null : await copyAside(knex, file, waiting);
    const applied: string[] = [];
    for (const migration of waiting) if (await applyOnce(knex, migration)) applied.push(migration.name);
    await refuseDangling(knex, backup);
    return { applied, backup };
  } finally {
    await knex.destroy();
  }
}

/** False when another process took the step while this one waited for its turn. */
async function applyOnce(knex: Knex, migration: Migration): Promise<boolean> {
  return knex.transaction(async (trx) => {
    if ((await listApplied(trx)).has(migration.name)) return false;
    await apply(trx, migration);
    return true;
  });
}

async function copyAside(knex: Knex, file: string, waiting: readonly Migration[]): Promise<string> {
  const copy = `${file}.before-${waiting[0]?.name ?? 'migration'}`;
  const draft = `${copy}.${randomUUID()}`;
  try {
    if (existsSync(copy)) return copy;
    await knex.raw('VACUUM INTO ?', [draft]);
    // Another process may be at the same work; the first copy stays, since only that one is surely older than any step.
    await link(draft, copy).catch((error: unknown) => {
      if (!existsSync(copy)) throw error;
    });
    return copy;
  } finally {
    await rm(draft, { force: true });
  }
}

async function refuseDangling(knex: Knex, backup: string | null): Promise<void> {
  const dangling: unknown[] = await knex.raw('PRAGMA foreign_key_check');
  if (dangling.length === 0) return;
  throw new Error(
    `the migration left ${dangling.length} rows that point at nothing; ` +
      (backup ? `put ${backup} back in place and report this` : 'delete the new file and report this'),
  );
}
