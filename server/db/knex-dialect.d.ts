/** The parts of knex's SQLite dialect that immediate-sqlite.ts builds on; knex ships no types for them. */
declare module 'knex/lib/dialects/sqlite3/index.js' {
  import { knex } from 'knex';
  export default knex.Client;
}

declare module 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js' {
  export default class SqliteTransaction {
    constructor(client: unknown, ...rest: unknown[]);
    begin(connection: unknown): Promise<unknown>;
    query(connection: unknown, sql: string): Promise<unknown>;
  }
}
