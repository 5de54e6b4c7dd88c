import type { Knex } from 'knex';
import { freezeRows } from '#server/db/append-only.ts';
import { isPostgres } from '#server/db/database.ts';
import type { Migration } from '#server/db/migration.ts';

/** Tables whose rows of the same moment are told apart by the order they were kept in. */
const ORDERED = ['captured_record', 'certificate', 'evaluation', 'material_file', 'notice', 'publicity'];

/** What both stores need so that they behave alike. */
export const ordering: Migration = {
  name: '004-ordering',
  async up(knex) {
    for (const table of ORDERED) await numberRows(knex, table);
    await createSessions(knex);
    await freezeRows(knex, { table: 'application_event', because: 'what happened to an application stays' });
  },
};

async function numberRows(knex: Knex, name: string): Promise<void> {
  await knex.schema.alterTable(name, (table) => {
    table.integer('sequence').notNullable().defaultTo(0);
  });
  // Rows from before this column can only be in a SQLite file, where they were ordered by rowid.
  if (!isPostgres(knex)) await knex(name).update({ sequence: knex.raw('rowid') });
  await knex.schema.alterTable(name, (table) => {
    table.unique(['sequence']);
  });
}

/** Just as connect-session-knex makes it by itself, where two processes that start together would trip over each other. */
async function createSessions(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('session')) return;
  await knex.schema.createTable('session', (table) => {
    table.string('sid').primary();
    table.json('sess').notNullable();
    table.timestamp('expired').notNullable().index();
  });
}
