import type { Knex } from 'knex';

/** Something that runs queries: the database itself, or the transaction a use case is in. */
export type Queries = Knex;

/**
 * One of the two stores. Transactions that write run one after the other, over all connections and processes: counters
 * have no gaps and the audit trail no forks. Inside `transact` use only what it hands over; the database itself would
 * wait for its own transaction.
 */
export interface Database {
  readonly queries: Queries;
  transact<T>(work: (trx: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** True when queries go to PostgreSQL; otherwise they go to SQLite. */
export function isPostgres(queries: Queries): boolean {
  const { dialect } = queries.client as { readonly dialect: string };
  return dialect === 'postgresql';
}

const POSTGRES_UNIQUE_VIOLATION = '23505';

/** True for the error either store gives when a unique index refuses a row; on PostgreSQL it ends the transaction. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return code === POSTGRES_UNIQUE_VIOLATION || /SQLITE_CONSTRAINT: UNIQUE/.test(error.message);
}

/** Number of rows a query would give. */
export async function countRows(query: Knex.QueryBuilder): Promise<number> {
  const row = (await query.clone().count({ count: '*' }).first()) as { count: number | string } | undefined;
  return Number(row?.count ?? 0);
}
