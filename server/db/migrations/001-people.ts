import type { Knex } from 'knex';
import { freezeRows } from '#server/db/append-only.ts';
import type { Migration } from '#server/db/migration.ts';

/** Who there is, what they did, and what the installation keeps for itself. */
export const people: Migration = {
  name: '001-people',
  async up(knex) {
    await createSettings(knex);
    await createEnterprises(knex);
    await createAccounts(knex);
    await createAudit(knex);
  },
};

async function createSettings(knex: Knex): Promise<void> {
  await knex.schema.createTable('setting', (table) => {
    table.text('key').primary();
    table.text('value').notNullable();
  });
  await knex.schema.createTable('counter', (table) => {
    table.text('series').primary();
    table.integer('value').notNullable();
  });
}

async function createEnterprises(knex: Knex): Promise<void> {
  await knex.schema.createTable('enterprise', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('credit_code').notNullable().unique();
    table.text('registration').notNullable();
    table.text('registered_at').notNullable();
  });
  await knex.schema.createTable('captured_record', (table) => {
    table.text('id').primary();
    table.text('enterprise_id').notNullable().references('enterprise.id');
    table.text('source').notNullable();
    table.text('source_updated_at').notNullable();
    table.text('received_at').notNullable();
    table.text('received_by').notNullable();
    table.text('facts').notNullable();
    table.text('digest').notNullable();
    table.unique(['enterprise_id', 'source', 'digest']);
    table.index(['enterprise_id', 'source_updated_at']);
  });
}

async function createAccounts(knex: Knex): Promise<void> {
  await knex.schema.createTable('account', (table) => {
    table.text('id').primary();
    table.text('login').notNullable();
    table.text('login_key').notNullable().unique();
    table.text('name').notNullable();
    table.text('password_hash').notNullable();
    table.text('enterprise_id').references('enterprise.id');
    table.integer('failures').notNullable().defaultTo(0);
    table.text('locked_until');
    table.integer('session_epoch').notNullable().defaultTo(0);
    table.text('created_at').notNullable();
  });
  await knex.schema.createTable('account_role', (table) => {
    table.text('account_id').notNullable().references('account.id');
    table.text('role').notNullable();
    table.primary(['account_id', 'role']);
  });
}

async function createAudit(knex: Knex): Promise<void> {
  await knex.schema.createTable('audit_entry', (table) => {
    table.integer('sequence').primary();
    table.text('at').notNullable();
    table.text('actor_id');
    table.text('actor_name');
    table.text('role');
    table.text('action').notNullable();
    table.text('subject').notNullable();
    table.text('article');
    table.text('request_id');
    table.text('address');
    table.text('detail').notNullable();
    table.text('previous_hash');
    table.text('hash').notNullable();
    table.index(['subject']);
    table.index(['action']);
  });
  await freezeRows(knex, { table: 'audit_entry', because: 'the audit trail is append-only' });
}
