import type { Migration } from '#server/db/migration.ts';

/** Files that come in pieces, how many pages a file has, and which file took the place of which. */
export const uploads: Migration = {
  name: '012-uploads',
  async up(knex) {
    await knex.schema.alterTable('material_file', (table) => {
      table.integer('pages');
      table.text('replaces');
    });
    await knex.schema.createTable('file_upload', (table) => {
      table.text('id').primary();
      table.text('application_id').notNullable().references('application.id');
      table.text('material');
      table.text('part');
      table.text('made_on');
      table.text('purpose');
      table.text('replaces');
      table.text('name').notNullable();
      table.integer('bytes').notNullable();
      table.text('started_by').notNullable().references('account.id');
      table.text('touched_at').notNullable();
      table.text('file_id');
      table.index(['application_id']);
      table.index(['touched_at']);
    });
  },
};
