import type { Migration } from '#server/db/migration.ts';

/** Cases that are about somebody else or about a cause: what they stand on, who filed them, and whom they are shown. */
export const cases: Migration = {
  name: '007-cases',
  async up(knex) {
    await knex.schema.alterTable('application', (table) => {
      table.text('cause');
      table.text('cause_facts');
      table.text('finding');
      table.text('filed_by');
      table.text('filing_code');
      table.integer('shown').notNullable().defaultTo(1);
      table.index(['filed_by']);
    });
    await knex.schema.createTable('watched_day', (table) => {
      table.text('edition_id').primary();
      table.text('day').notNullable();
    });
  },
};
