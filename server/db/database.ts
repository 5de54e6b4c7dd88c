import createKnex, { type Knex } from 'knex';
import { ImmediateSqlite } from './immediate-sqlite.ts';

/** Something that runs queries: the database itself, or the transaction a use case is in. */
export type Queries = Knex;

/** One connection to one SQLite file. Inside `transact` use only what it hands over: the pool holds one connection. */
export interface Database {
  readonly queries: Queries;
  transact<T>(work: (trx: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface SqliteConnection {
  run(sql: string, done: (error: Error | null) => void): void;
}

const PRAGMAS = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 5000'];

/** Opens the file, which is made when absent; migrate it before use. */
export function openDatabase(file: string): Database {
  const queries = connect(file, PRAGMAS);
  return {
    queries,
    transact: (work) => queries.transaction(work),
    close: () => queries.destroy(),
  };
}

/** A bare connection with the given pragmas, for migrations. */
export function connect(file: string, pragmas: readonly string[]): Knex {
  return createKnex({
    client: ImmediateSqlite,
    connection: { filename: file },
    useNullAsDefault: true,
    acquireConnectionTimeout: 5000,
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

/** True for the error SQLite gives when a unique index refuses a row. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && /SQLITE_CONSTRAINT: UNIQUE/.test(error.message);
}

/** Number of rows a query would give. */
export async function countRows(query: Knex.QueryBuilder): Promise<number> {
  const row = (await query.clone().count({ count: '*' }).first()) as { count: number | string } | undefined;
  return Number(row?.count ?? 0);
}
