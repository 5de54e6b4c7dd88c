import type { Migration } from '#server/db/migration.ts';

/** Passwords that are remembered and must be changed, codes beside them, sign-ins that can be ended, and links for one use. */
export const accountSafety: Migration = {
  name: '013-account-safety',
  async up(knex) {
    await knex.schema.alterTable('account', (table) => {
      table.text('password_set_at');
      table.integer('password_temporary').notNullable().defaultTo(0);
      table.text('two_step_sealed');
      table.integer('two_step_counter');
      table.text('closed_at');
    });
    await knex('account').update({ password_set_at: knex.ref('created_at') });
    await knex.schema.createTable('past_password', (table) => {
      table.text('account_id').notNullable().references('account.id');
      table.text('password_hash').notNullable();
      table.text('set_at').notNullable();
      table.index(['account_id', 'set_at']);
    });
    await knex.schema.createTable('recovery_code', (table) => {
      table.text('account_id').notNullable().references('account.id');
      table.text('code_index').notNullable();
      table.primary(['account_id', 'code_index']);
    });
    await knex.schema.createTable('visit', (table) => {
      table.text('id').primary();
      table.text('account_id').notNullable().references('account.id');
      table.integer('epoch').notNullable();
      table.text('device').notNullable();
      table.text('address');
      table.text('began_at').notNullable();
      table.text('seen_at').notNullable();
      table.text('ended_at');
      table.index(['account_id', 'ended_at', 'seen_at']);
    });
    await knex.schema.createTable('one_time_link', (table) => {
      table.text('token_index').primary();
      table.text('purpose').notNullable();
      table.text('account_id').references('account.id');
      table.text('enterprise_id').references('enterprise.id');
      table.text('detail').notNullable();
      table.text('made_at').notNullable();
      table.text('expires_at').notNullable();
      table.text('used_at');
    });
  },
};
