import { freezeRows } from '#server/db/append-only.ts';
import type { Migration } from '#server/db/migration.ts';

/** Editions of the rules with their documents as text. */
export const rulebook: Migration = {
  name: '002-rulebook',
  async up(knex) {
    await knex.schema.createTable('edition', (table) => {
      table.text('id').primary();
      table.text('ruleset').notNullable();
      table.text('edition').notNullable();
      table.text('title').notNullable();
      table.text('name').notNullable();
      table.text('status').notNullable();
      table.text('digest').notNullable();
      table.text('effective_on');
      table.text('based_on').references('edition.id');
      table.text('drafted_by').references('account.id');
      table.text('drafted_body');
      table.text('drafted_at').notNullable();
      table.text('proposed_at');
      table.text('published_by').references('account.id');
      table.text('published_at');
      table.index(['ruleset', 'status', 'effective_on']);
    });
    await knex.schema.createTable('edition_document', (table) => {
      table.text('edition_id').notNullable().references('edition.id');
      table.text('path').notNullable();
      table.text('content').notNullable();
      table.text('digest').notNullable();
      table.primary(['edition_id', 'path']);
    });
    await freezeRows(knex, {
      table: 'edition_document',
      because: 'a published edition never changes',
      when: "(SELECT status FROM edition WHERE id = OLD.edition_id) = 'published'",
    });
  },
};
