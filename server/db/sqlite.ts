import createKnex, { type Knex } from 'knex';
import type { Database } from './database.ts';
import { ImmediateSqlite } from './immediate-sqlite.ts';

interface SqliteConnection {
  run(sql: string, done: (error: Error | null) => void): void;
}

// The patience comes first: switching to WAL may have to wait for another process that does the same.
const PRAGMAS = ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'];

/**
 * How long a query waits for the one connection. Long, for the wait goes on while a check of all rules keeps the process busy,
 * and a query that only had to wait is no fault.
 */
const PATIENCE_MS = 60_000;

/** One connection to one file, which is made when absent. */
export function openSqlite(file: string): Database {
  const queries = connectSqlite(file, PRAGMAS);
  return {
    queries,
    transact: (work) => queries.transaction(work),
    close: () => queries.destroy(),
  };
}

/** A bare connection with the given pragmas, for migrations. */
export function connectSqlite(file: string, pragmas: readonly string[]): Knex {
  return createKnex({
    client: ImmediateSqlite,
    connection: { filename: file },
    useNullAsDefault: true,
    acquireConnectionTimeout: PATIENCE_MS,
    pool: {
      min: 1,
      max: 1,
      afterCreate(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
        runAll(connection, pragmas).then(
          () => done(null, connection),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), connection),
        );
      },
    },
  });
}

async function runAll(connection: SqliteConnection, pragmas: readonly string[]): Promise<void> {
  for (const pragma of pragmas) {
    await new Promise<void>((resolve, reject) => {
      connection.run(`PRAGMA ${pragma}`, (error) => (error ? reject(error) : resolve()));
    });
  }
}
