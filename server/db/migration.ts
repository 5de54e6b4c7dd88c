import type { Knex } from 'knex';

/** One step of the schema's history, the same on both stores; once released it never changes. */
export interface Migration {
  readonly name: string;
  up(knex: Knex): Promise<void>;
}

/** How the schema got where it is: names applied now, and the copy made before. */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly backup: string | null;
}
