import type { Migration } from '#server/db/migration.ts';

/** What enterprises were called before their certificates named them otherwise. */
export const enterpriseNames: Migration = {
  name: '010-enterprise-names',
  async up(knex) {
    await knex.schema.createTable('enterprise_name', (table) => {
      table.text('enterprise_id').notNullable().references('enterprise.id');
      table.integer('sequence').notNullable();
      table.text('name').notNullable();
      table.text('credit_code').notNullable();
      table.text('until').notNullable();
      table.text('application_id').notNullable().references('application.id');
      table.primary(['enterprise_id', 'sequence']);
      table.index(['credit_code']);
    });
  },
};
