import createKnex, { type Knex } from 'knex';
import type { Database, Queries } from './database.ts';

const POOL = 10;
const PATIENCE_MS = 15_000;

/** A process that hangs in the middle of a transaction must not keep all others from writing. */
const LIMITS = { lock_timeout: PATIENCE_MS, idle_in_transaction_session_timeout: 60_000 };

/** Our advisory locks; the first number keeps them apart from those of others in the same database. */
const PLUMBLINE = 0x706c6d62;
const WRITING = 1;
const MIGRATING = 2;

/** A pool of connections to a PostgreSQL server. */
export function openPostgres(url: string): Database {
  const queries = connectPostgres(url, POOL);
  return {
    queries,
    transact: (work) =>
      queries.transaction(
        async (trx) => {
          await takeTurn(trx);
          return work(trx);
        },
        // Each statement must see what the one before us wrote, whose turn ended after our transaction had begun.
        { isolationLevel: 'read committed' },
      ),
    close: () => queries.destroy(),
  };
}

/** Connections whose first query tells whether the server can be reached. */
export function connectPostgres(url: string, pool: number): Knex {
  return createKnex({
    client: 'pg',
    acquireConnectionTimeout: PATIENCE_MS,
    pool: { min: 0, max: pool },
    // The error itself reaches whoever asked; the line that knex writes of it would only hide what we say.
    log: { warn: () => undefined },
    connection: { connectionString: url, application_name: 'plumbline', ...LIMITS },
  });
}

/** Waits until nobody else writes; the turn ends with the transaction. */
async function takeTurn(trx: Queries): Promise<void> {
  await trx.raw('SELECT pg_advisory_xact_lock(?, ?)', [PLUMBLINE, WRITING]);
}

/** Does what changes the schema, in one transaction, after waiting as long as it takes until nobody else does. */
export function changeSchema<T>(queries: Queries, work: (trx: Queries) => Promise<T>): Promise<T> {
  return queries.transaction(async (trx) => {
    await trx.raw('SET LOCAL lock_timeout = 0');
    await trx.raw('SELECT pg_advisory_xact_lock(?, ?)', [PLUMBLINE, MIGRATING]);
    return work(trx);
  });
}
