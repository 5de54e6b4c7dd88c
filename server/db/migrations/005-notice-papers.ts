import type { Migration } from '#server/db/migration.ts';

/** Papers as they were served: their data and number stay with the notice; older notices have none. */
export const noticePapers: Migration = {
  name: '005-notice-papers',
  async up(knex) {
    await knex.schema.alterTable('notice', (table) => {
      table.text('number');
      table.text('data');
      table.text('edition_id');
      table.unique(['number']);
    });
  },
};
