import type { Migration } from '#server/db/migration.ts';

/** Messages in the system, who has read them, and what leaves the system by other channels. */
export const messages: Migration = {
  name: '006-messages',
  async up(knex) {
    await knex.schema.createTable('message', (table) => {
      table.text('id').primary();
      table.integer('sequence').notNullable().unique();
      table.text('dedupe').notNullable().unique();
      table.text('document').notNullable();
      table.text('recipient_kind').notNullable();
      table.text('recipient_id').notNullable();
      table.text('application_id').references('application.id');
      table.text('subject').notNullable();
      table.text('body').notNullable();
      table.integer('shown').notNullable();
      table.text('made_at').notNullable();
      table.index(['recipient_kind', 'recipient_id', 'sequence']);
    });
    await knex.schema.createTable('message_read', (table) => {
      table.text('account_id').notNullable().references('account.id');
      table.text('message_id').notNullable().references('message.id');
      table.text('read_at').notNullable();
      table.primary(['account_id', 'message_id']);
    });
    await knex.schema.createTable('message_mark', (table) => {
      table.text('account_id').primary().references('account.id');
      table.integer('up_to').notNullable();
    });
    await knex.schema.createTable('outbox', (table) => {
      table.text('id').primary();
      table.integer('sequence').notNullable().unique();
      table.text('dedupe').notNullable().unique();
      table.text('message_id').notNullable().references('message.id');
      table.text('channel').notNullable();
      table.text('address_sealed').notNullable();
      table.text('status').notNullable();
      table.integer('attempts').notNullable();
      table.text('next_at').notNullable();
      table.text('claimed_at');
      table.text('error');
      table.text('made_at').notNullable();
      table.text('sent_at');
      table.index(['status', 'next_at']);
    });
  },
};
