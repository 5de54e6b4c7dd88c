import type { Knex } from 'knex';
import type { Migration } from '#server/db/migration.ts';

/** Applications and everything that grows out of them. */
export const applications: Migration = {
  name: '003-applications',
  async up(knex) {
    await createApplications(knex);
    await createMaterials(knex);
    await createEvaluations(knex);
    await createPublicities(knex);
    await createCertificates(knex);
    await createNotices(knex);
  },
};

async function createApplications(knex: Knex): Promise<void> {
  await knex.schema.createTable('application', (table) => {
    table.text('id').primary();
    table.text('number').notNullable().unique();
    table.text('procedure').notNullable();
    table.text('enterprise_id').notNullable().references('enterprise.id');
    table.text('state').notNullable();
    table.text('state_entered_at').notNullable();
    table.text('phase');
    table.integer('final').notNullable().defaultTo(0);
    table.text('due_on');
    table.text('wakes_at');
    table.text('offline_reason');
    table.text('edition_id').notNullable().references('edition.id');
    table.integer('pinned').notNullable().defaultTo(0);
    table.text('as_of');
    table.integer('version').notNullable().defaultTo(0);
    table.text('data').notNullable();
    table.text('facts');
    table.text('differences');
    table.text('grade');
    table.integer('recheck');
    table.text('about_id').references('application.id');
    table.text('started_by').references('account.id');
    table.text('started_at').notNullable();
    table.text('submitted_at');
    table.text('changed_at').notNullable();
    table.index(['enterprise_id', 'final']);
    table.index(['about_id']);
    table.index(['state']);
    table.index(['changed_at']);
    table.index(['wakes_at']);
  });
  await knex.schema.createTable('application_event', (table) => {
    table.text('application_id').notNullable().references('application.id');
    table.integer('sequence').notNullable();
    table.text('at').notNullable();
    table.text('step').notNullable();
    table.text('from_state').notNullable();
    table.text('to_state').notNullable();
    table.text('actor_id').references('account.id');
    table.text('actor_name');
    table.text('role');
    table.text('comment');
    table.text('input').notNullable();
    table.text('article');
    table.primary(['application_id', 'sequence']);
  });
}

async function createMaterials(knex: Knex): Promise<void> {
  await knex.schema.createTable('material_file', (table) => {
    table.text('id').primary();
    table.text('application_id').notNullable().references('application.id');
    table.text('material');
    table.text('part');
    table.text('made_on');
    table.text('name').notNullable();
    table.text('media_type').notNullable();
    table.integer('bytes').notNullable();
    table.text('sha256').notNullable();
    table.text('uploaded_by').notNullable().references('account.id');
    table.text('uploaded_at').notNullable();
    table.text('removed_at');
    table.index(['application_id']);
  });
}

async function createEvaluations(knex: Knex): Promise<void> {
  await knex.schema.createTable('verification', (table) => {
    table.text('application_id').notNullable().references('application.id');
    table.text('document').notNullable();
    table.text('finding').notNullable();
    table.text('reason');
    table.text('verified_by').notNullable().references('account.id');
    table.text('verified_by_name').notNullable();
    table.text('verified_at').notNullable();
    table.primary(['application_id', 'document']);
  });
  await knex.schema.createTable('evaluation', (table) => {
    table.text('id').primary();
    table.text('application_id').notNullable().references('application.id');
    table.text('edition_id').notNullable().references('edition.id');
    table.text('made_at').notNullable();
    table.text('as_of').notNullable();
    table.text('grade');
    table.integer('eligible').notNullable();
    table.double('points').notNullable();
    table.text('facts').notNullable();
    table.text('verified').notNullable();
    table.text('verdict').notNullable();
    table.text('receipt').notNullable();
    table.text('receipt_digest').notNullable();
    table.text('supersedes').references('evaluation.id');
    table.index(['application_id', 'made_at']);
  });
}

async function createPublicities(knex: Knex): Promise<void> {
  await knex.schema.createTable('publicity', (table) => {
    table.text('id').primary();
    table.text('application_id').notNullable().references('application.id');
    table.text('evaluation_id').references('evaluation.id');
    table.text('enterprise_name').notNullable();
    table.text('credit_code').notNullable();
    table.text('procedure_title').notNullable();
    table.text('grade_title');
    table.text('opened_at').notNullable();
    table.text('opens_on').notNullable();
    table.text('closes_at').notNullable();
    table.text('closes_on').notNullable();
    table.text('state').notNullable();
    table.text('period').notNullable();
    table.text('stopped_on');
    table.text('places').notNullable();
    table.text('snapshot').notNullable();
    table.text('snapshot_digest').notNullable();
    table.index(['application_id']);
    table.index(['state', 'closes_at']);
  });
}

async function createCertificates(knex: Knex): Promise<void> {
  await knex.schema.createTable('certificate', (table) => {
    table.text('id').primary();
    table.text('number').notNullable();
    table.integer('printing').notNullable();
    table.text('enterprise_id').notNullable().references('enterprise.id');
    table.text('application_id').notNullable().references('application.id');
    table.text('evaluation_id').references('evaluation.id');
    table.text('edition_id').notNullable().references('edition.id');
    table.text('enterprise_name').notNullable();
    table.text('credit_code').notNullable();
    table.text('grade').notNullable();
    table.text('grade_title').notNullable();
    table.text('holder').notNullable();
    table.text('issued_on').notNullable();
    table.text('valid_until').notNullable();
    table.text('state').notNullable();
    table.integer('valid').notNullable().defaultTo(0);
    table.text('successor');
    table.text('check_code_index').notNullable().unique();
    table.text('check_code_sealed').notNullable();
    table.text('procedure').notNullable();
    table.text('became_valid_at');
    table.text('created_at').notNullable();
    table.unique(['number', 'printing']);
    table.index(['enterprise_id', 'state']);
    table.index(['credit_code']);
    table.index(['application_id']);
  });
  await knex.schema.createTable('check_query', (table) => {
    table.text('code_index').notNullable();
    table.text('queried_at').notNullable();
    table.index(['code_index']);
  });
}

async function createNotices(knex: Knex): Promise<void> {
  await knex.schema.createTable('notice', (table) => {
    table.text('id').primary();
    table.text('application_id').notNullable().references('application.id');
    table.text('kind').notNullable();
    table.text('document').notNullable();
    table.text('comment');
    table.text('made_at').notNullable();
    table.index(['application_id']);
    table.index(['kind', 'made_at']);
  });
}
