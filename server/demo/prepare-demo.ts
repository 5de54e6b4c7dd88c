import type { Services } from '#server/services.ts';
import { findSetting } from '#server/world/setting-store.ts';
import { createDemoStaff, keepDemoLogins, staffOfRoles } from './demo-accounts.ts';
import { findDemoDocuments } from './demo-documents.ts';
import { playPast } from './play-past.ts';

const PREPARED = 'demo-logins';

/**
 * Fills an empty installation for the demonstration: people for every role, and the past that `demo/` beside the rules
 * tells, when there is one. An installation that was prepared before stays as it is.
 */
export async function prepareDemo(services: Services): Promise<void> {
  const { db, rulebook, accounts, config, demoClock } = services;
  if ((await findSetting(db.queries, PREPARED)) !== undefined) return;
  const documents = findDemoDocuments(config.documentsFolder);
  const people = documents?.people ?? staffOfRoles((await rulebook.getCurrent(db.queries)).roles);
  await createDemoStaff(accounts, people);
  if (documents && demoClock) await playPast(services, demoClock, documents);
  const shown = documents?.companies.filter((company) => company.shown === true) ?? [];
  await keepDemoLogins(
    db,
    [...shown, ...people].map(({ login }) => login),
  );
}
