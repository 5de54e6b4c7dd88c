import type { Migration } from '#server/db/migration.ts';

/** Where members of staff are reached outside the system, if they want to be. */
export const staffEmail: Migration = {
  name: '011-staff-email',
  async up(knex) {
    await knex.schema.alterTable('account', (table) => {
      table.text('email');
    });
  },
};
