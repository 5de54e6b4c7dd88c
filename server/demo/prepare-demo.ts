import type { Services } from '#server/services.ts';
import { findSetting } from '#server/world/setting-store.ts';
import { createDemoStaff, keepDemoLogins } from './demo-accounts.ts';

const PREPARED = 'demo-logins';

/** Fills an empty installation for the demonstration; one that was prepared before stays as it is. */
export async function prepareDemo(services: Services): Promise<void> {
  const { db, rulebook, accounts } = services;
  if ((await findSetting(db.queries, PREPARED)) !== undefined) return;
  const logins = await createDemoStaff(accounts, await rulebook.getCurrent(db.queries));
  await keepDemoLogins(db, logins);
}
