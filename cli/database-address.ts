import { resolve } from 'node:path';
import { readConfig } from '#server/config.ts';
import type { DatabaseAddress } from '#server/db/address.ts';
import { addressOf } from '#server/services.ts';

/** What was named, a PostgreSQL address or a SQLite file, else what the server's settings say. @throws ConfigError */
export function addressFrom(named: string | undefined): DatabaseAddress {
  if (named === undefined) return addressOf(readConfig(process.env));
  return /^postgres(ql)?:/.test(named)
    ? { engine: 'postgres', url: named }
    : { engine: 'sqlite', file: resolve(named) };
}
