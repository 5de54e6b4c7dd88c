/** The parts of knex's SQLite dialect that immediate-sqlite.ts builds on; knex ships no types for them. */
declare module 'knex/lib/dialects/sqlite3/index.js' {
  import { knex } from 'knex';
  export default knex.Client;
}

declare module 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js' {
  import type { Knex } from 'knex';
  interface RunningTransaction extends Knex.Transaction {
    begin(connection: unknown): Promise<unknown>;
    query(connection: unknown, sql: string): Promise<unknown>;
  }
  const SqliteTransaction: new (client: unknown, ...rest: unknown[]) => RunningTransaction;
  export default SqliteTransaction;
}
