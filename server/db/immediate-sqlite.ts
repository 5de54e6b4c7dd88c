import type { Knex } from 'knex';
import SqliteClient from 'knex/lib/dialects/sqlite3/index.js';
import SqliteTransaction from 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js';

/** Takes the write lock when the transaction begins: a lock taken later fails when somebody else wrote in between. */
class ImmediateTransaction extends SqliteTransaction {
  override begin(connection: unknown): Promise<unknown> {
    return this.query(connection, 'BEGIN IMMEDIATE;');
  }
}

/** knex's SQLite dialect whose transactions begin with BEGIN IMMEDIATE. */
export class ImmediateSqlite extends SqliteClient {
  override transaction(...rest: unknown[]): Knex.Transaction {
    const running: unknown = new ImmediateTransaction(this, ...rest);
    return running as Knex.Transaction;
  }
}
