import type { Knex } from 'knex';
import { isPostgres } from './database.ts';

/** Rows of a table that may neither be changed nor deleted, whoever asks. */
export interface Frozen {
  readonly table: string;
  /** What the store answers, in plain words without quotes. */
  readonly because: string;
  /** SQL over `OLD` that tells which rows; all when left out. */
  readonly when?: string;
}

const VERBS = ['UPDATE', 'DELETE'];

/** Lets the store itself refuse changes, by triggers `<table>_no_update` and `<table>_no_delete`. */
export async function freezeRows(knex: Knex, frozen: Frozen): Promise<void> {
  if (isPostgres(knex)) return freezeOnPostgres(knex, frozen);
  for (const verb of VERBS) await knex.raw(sqliteTrigger(frozen, verb));
}

function sqliteTrigger({ table, because, when }: Frozen, verb: string): string {
  return (
    `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ` +
    (when === undefined ? '' : `WHEN ${when} `) +
    `BEGIN SELECT RAISE(ABORT, '${because}'); END`
  );
}

/** On PostgreSQL a trigger calls a function, and only a function may look into another table. */
async function freezeOnPostgres(knex: Knex, { table, because, when }: Frozen): Promise<void> {
  await knex.raw(
    `CREATE FUNCTION ${table}_stays() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF ${when ?? 'true'} THEN RAISE EXCEPTION '${because}'; END IF;
       IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
       RETURN NEW;
     END $$`,
  );
  for (const verb of VERBS) await knex.raw(postgresTrigger(table, verb, 'ROW'));
  if (when === undefined) await knex.raw(postgresTrigger(table, 'TRUNCATE', 'STATEMENT'));
}

function postgresTrigger(table: string, verb: string, each: 'ROW' | 'STATEMENT'): string {
  return (
    `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ` +
    `FOR EACH ${each} EXECUTE FUNCTION ${table}_stays()`
  );
}
