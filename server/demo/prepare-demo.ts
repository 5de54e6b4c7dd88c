import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#server/config.ts';
import { bringOver, isKept, openAside } from '#server/db/aside.ts';
import { inHaste } from '#server/db/haste.ts';
import { addressOf, DATABASE_FILE, openServices, type Services } from '#server/services.ts';
import { createDemoStaff, keepDemoLogins, staffOfRoles } from './demo-accounts.ts';
import { findDemoDocuments } from './demo-documents.ts';
import { playPast } from './play-past.ts';

const PREPARING = 'preparing';

/**
 * Makes the data of a demonstration: people for every role, and the past that `demo/` beside the rules tells, when there
 * is one. A database with data stays as it is. The past is made up aside and moved over at the end, so that a start that
 * is broken off leaves nothing half told.
 */
export async function prepareDemo(config: Config): Promise<void> {
  if (await isKept(addressOf(config))) return;
  const apart = join(config.dataFolder, PREPARING);
  await rm(apart, { recursive: true, force: true });
  await takeAlong(config.dataFolder, apart, ['secret']);
  const database = config.database === null ? null : await openAside(config.database);
  const services = await openServices({ ...config, dataFolder: apart, database, mail: null, sms: null });
  try {
    await fill(services);
  } finally {
    await services.close();
  }
  await takeAlong(apart, config.dataFolder, ['secret', 'files']);
  // The database comes last: while it is not there, nothing was prepared.
  if (config.database === null) await rename(join(apart, DATABASE_FILE), join(config.dataFolder, DATABASE_FILE));
  else await bringOver(config.database);
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

/** What is there already stays beside it: the folder may be that of another database too. */
async function takeAlong(from: string, to: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (existsSync(join(from, name))) await cp(join(from, name), join(to, name), { recursive: true, force: false });
  }
}
