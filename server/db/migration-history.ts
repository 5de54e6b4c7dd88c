import type { Knex } from 'knex';
import type { Migration } from './migration.ts';
import { migrations } from './migrations/migrations.ts';

/** The names of the steps that this database has taken; the table is made when absent. */
export async function listApplied(knex: Knex): Promise<ReadonlySet<string>> {
  if (!(await knex.schema.hasTable('migration'))) {
    await knex.schema.createTable('migration', (table) => table.text('name').primary());
  }
  return new Set<string>(await knex('migration').pluck('name'));
}

/** The steps that are still to be taken, in order. */
export function waitingAfter(applied: ReadonlySet<string>): readonly Migration[] {
  return migrations.filter((migration) => !applied.has(migration.name));
}

/** Takes a step and notes that it was taken. */
export async function apply(trx: Knex, migration: Migration): Promise<void> {
  await migration.up(trx);
  await trx('migration').insert({ name: migration.name });
}

/** The names of the steps that a database still lacks; nothing is changed. */
export async function listWaiting(queries: Knex): Promise<readonly string[]> {
  const isOurs = await queries.schema.hasTable('migration');
  const applied = isOurs ? await queries<{ name: string }>('migration').pluck<string[]>('name') : [];
  return waitingAfter(new Set(applied)).map(({ name }) => name);
}
