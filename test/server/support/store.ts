import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createKnex from 'knex';
import { inject } from 'vitest';
import type { DatabaseAddress } from '#server/db/address.ts';
import { addressOf } from '#server/services.ts';

/** An empty store of its own kind: SQLite, or PostgreSQL where the project of the tests says so. */
export interface EmptyStore {
  /** Folder for everything that is not in the database. */
  readonly folder: string;
  readonly address: DatabaseAddress;
  /** What a server has to be told to use it. */
  readonly settings: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** Makes a store that nobody else uses. */
export async function makeStore(): Promise<EmptyStore> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-store-'));
  const server = inject('postgres');
  const database = server === undefined ? null : await createDatabase(server);
  return {
    folder,
    address: addressOf({ database: database?.url ?? null, dataFolder: folder }),
    settings: { PLUMBLINE_DATA: folder, ...(database && { PLUMBLINE_DATABASE: database.url }) },
    async drop() {
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `plumbline_${randomUUID().replaceAll('-', '')}`;
  const say = async (sql: string) => {
    const knex = createKnex({ client: 'pg', connection: `${server}/postgres` });
    try {
      await knex.raw(sql, [name]);
    } finally {
      await knex.destroy();
    }
  };
  await say('CREATE DATABASE ??');
  return { url: `${server}/${name}`, drop: () => say('DROP DATABASE IF EXISTS ?? WITH (FORCE)') };
}
