import type { Knex } from 'knex';
import { freezeRows } from '#server/db/append-only.ts';
import type { Migration } from '#server/db/migration.ts';
import { toJsonText } from '#server/db/json-text.ts';

interface FoundCertificate {
  readonly id: string;
  readonly application_id: string;
  readonly edition_id: string;
  readonly state: string;
  readonly valid_until: string;
  readonly successor: string | null;
  readonly became_valid_at: string | null;
  readonly created_at: string;
}

/** What happened to certificates, when time moves them next, and reports taken outside their window. */
export const certificateEvents: Migration = {
  name: '009-certificate-events',
  async up(knex) {
    await createEvents(knex);
    await addClock(knex);
    await adoptCertificates(knex);
    await freezeRows(knex, { table: 'certificate_event', because: 'what happened to a certificate stays' });
    await createUnlocks(knex);
  },
};

async function createEvents(knex: Knex): Promise<void> {
  await knex.schema.createTable('certificate_event', (table) => {
    table.text('certificate_id').notNullable().references('certificate.id');
    table.integer('sequence').notNullable();
    table.text('at').notNullable();
    table.text('event').notNullable();
    table.text('from_state');
    table.text('to_state').notNullable();
    table.text('edition_id').notNullable().references('edition.id');
    table.text('application_id').references('application.id');
    table.text('actor_id').references('account.id');
    table.text('actor_name');
    table.text('article');
    table.text('sets').notNullable();
    table.text('given').notNullable();
    table.primary(['certificate_id', 'sequence']);
  });
}

async function addClock(knex: Knex): Promise<void> {
  await knex.schema.alterTable('certificate', (table) => {
    table.text('law_id').references('edition.id');
    table.text('wakes_after');
    table.index(['wakes_after']);
  });
  await knex('certificate').update({ law_id: knex.ref('edition_id'), wakes_after: knex.ref('valid_until') });
}

/** A certificate that is older than this table begins where it was found. */
async function adoptCertificates(knex: Knex): Promise<void> {
  const found: FoundCertificate[] = await knex<FoundCertificate>('certificate').select('*');
  for (const row of found) {
    const { valid_until: validUntil, successor, became_valid_at: becameValidAt } = row;
    await knex('certificate_event').insert({
      certificate_id: row.id,
      sequence: 1,
      at: row.created_at,
      event: 'make',
      from_state: null,
      to_state: row.state,
      edition_id: row.edition_id,
      application_id: row.application_id,
      sets: toJsonText({ validUntil, successor, becameValidAt }),
      given: toJsonText({}),
    });
  }
}

async function createUnlocks(knex: Knex): Promise<void> {
  await knex.schema.createTable('report_unlock', (table) => {
    table.text('id').primary();
    table.text('enterprise_id').notNullable().references('enterprise.id');
    table.integer('year').notNullable();
    table.text('until').notNullable();
    table.text('application_id').notNullable().references('application.id');
    table.text('unlocked_at').notNullable();
    table.index(['enterprise_id', 'year']);
  });
}
