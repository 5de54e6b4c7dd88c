import type { Migration } from '#server/db/migration.ts';

/** Defects told to applicants, corrections of declared facts, and what a file was handed over for. */
export const review: Migration = {
  name: '008-review',
  async up(knex) {
    await knex.schema.createTable('application_round', (table) => {
      table.text('application_id').notNullable().references('application.id');
      table.integer('round').notNullable();
      table.text('told_at').notNullable();
      table.text('data').notNullable();
      table.text('files').notNullable();
      table.primary(['application_id', 'round']);
    });
    await knex.schema.createTable('application_defect', (table) => {
      table.text('id').primary();
      table.text('application_id').notNullable().references('application.id');
      table.integer('round').notNullable();
      table.integer('sequence').notNullable();
      table.text('pointer');
      table.text('material');
      table.text('part');
      table.text('reason').notNullable();
      table.text('answer');
      table.text('noted_by').notNullable().references('account.id');
      table.text('noted_at').notNullable();
      table.unique(['application_id', 'round', 'sequence']);
    });
    await knex.schema.createTable('fact_correction', (table) => {
      table.text('application_id').notNullable().references('application.id');
      table.integer('sequence').notNullable();
      table.text('op').notNullable();
      table.text('pointer').notNullable();
      table.text('before').notNullable();
      table.text('after');
      table.text('reason').notNullable();
      table.text('corrected_by').notNullable().references('account.id');
      table.text('corrected_by_name').notNullable();
      table.text('corrected_at').notNullable();
      table.primary(['application_id', 'sequence']);
    });
    await knex.schema.alterTable('material_file', (table) => {
      table.text('purpose');
    });
  },
};
