import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#server/config.ts';
import { inHaste } from '#server/db/haste.ts';
import { DATABASE_FILE, openServices, type Services } from '#server/services.ts';
import { createDemoStaff, keepDemoLogins, staffOfRoles } from './demo-accounts.ts';
import { findDemoDocuments } from './demo-documents.ts';
import { playPast } from './play-past.ts';

const PREPARING = 'preparing';

/**
 * Makes the data folder of a demonstration: people for every role, and the past that `demo/` beside the rules tells, when
 * there is one. A folder with a database stays as it is. The past is made up in a folder apart and moved over at the end,
 * so that a start that is broken off leaves nothing half told.
 */
export async function prepareDemo(config: Config): Promise<void> {
  if (existsSync(join(config.dataFolder, DATABASE_FILE))) return;
  const apart = join(config.dataFolder, PREPARING);
  await rm(apart, { recursive: true, force: true });
  const services = await openServices({ ...config, dataFolder: apart, mail: null, sms: null });
  try {
    await fill(services);
  } finally {
    await services.close();
  }
  // The database comes last: while it is not there, nothing was prepared.
  for (const name of ['secret', 'files', DATABASE_FILE])
    await moveOver(join(apart, name), join(config.dataFolder, name));
  await rm(apart, { recursive: true });
}

async function fill(services: Services): Promise<void> {
  const { db, rulebook, accounts, config, demoClock } = services;
  const documents = findDemoDocuments(config.documentsFolder);
  const people = documents?.people ?? staffOfRoles((await rulebook.getCurrent(db.queries)).roles);
  await createDemoStaff(accounts, people);
  if (documents && demoClock) await inHaste(db, () => playPast(services, demoClock, documents));
  const shown = documents?.companies.filter((company) => company.shown === true) ?? [];
  await keepDemoLogins(
    db,
    [...shown, ...people].map(({ login }) => login),
  );
}

async function moveOver(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
}
