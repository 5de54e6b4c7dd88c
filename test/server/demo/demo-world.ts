import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '#server/config.ts';
import { prepareDemo } from '#server/demo/prepare-demo.ts';
import { openServices, type Services } from '#server/services.ts';

/** Settings of a demonstration with an empty data folder. */
export function demoConfig(documents: string): Config {
  return readConfig({
    PLUMBLINE_DATA: mkdtempSync(join(tmpdir(), 'plumbline-demo-')),
    PLUMBLINE_DOCUMENTS: documents,
    PLUMBLINE_DEMO: 'yes',
    PLUMBLINE_LOG_LEVEL: 'silent',
  });
}

/** Prepares a demonstration and opens it, as a start does. */
export async function openDemo(config: Config): Promise<Services> {
  await prepareDemo(config);
  return openServices(config);
}

/** One application with what became of it. */
export interface Told {
  readonly login: string;
  readonly enterprise: string;
  readonly number: string | null;
  readonly procedure: string | null;
  readonly state: string | null;
  readonly grade: string | null;
  readonly certificate: string | null;
  /** Each step with its minute. */
  readonly steps: string | null;
}

/** Everything that can be told again: what is random by its nature, such as ids, is left out. */
export async function tellAll({ db }: Services): Promise<readonly Told[]> {
  const rows: unknown = await db
    .queries('enterprise as e')
    .join('account as h', 'h.enterprise_id', 'e.id')
    .leftJoin('application as a', 'a.enterprise_id', 'e.id')
    .select({ login: 'h.login', enterprise: 'e.name', number: 'a.number', procedure: 'a.procedure', state: 'a.state' })
    .select({ grade: 'a.grade' })
    .select(db.queries.raw(CERTIFICATE), db.queries.raw(STEPS))
    .orderBy(['a.number', 'h.login']);
  return rows as readonly Told[];
}

const CERTIFICATE = `(select c.number || ' ' || c.state from certificate c where c.application_id = a.id) as certificate`;
const STEPS = `(select string_agg(v.step || ' ' || substr(v.at, 1, 16), ', ' order by v.sequence)
  from application_event v where v.application_id = a.id) as steps`;
