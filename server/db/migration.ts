import type { Knex } from 'knex';

/** One step of the schema's history; once released it never changes. */
export interface Migration {
  readonly name: string;
  up(knex: Knex): Promise<void>;
}
