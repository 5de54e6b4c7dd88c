import type { LocalText } from '#engine/model/local-text.ts';
import type { AccountService } from '#server/account/account-service.ts';
import { findAccountOf } from '#server/account/account-lookup.ts';
import type { Database } from '#server/db/database.ts';
import type { Role } from '#server/rulebook/roles.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { DemoPerson } from './demo-documents.ts';
import { findSetting, keepSetting } from '#server/world/setting-store.ts';

/** An account that everybody may use in demo mode. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly enterprise: boolean;
  readonly roles: readonly LocalText[];
}

/** The password of all demo accounts; there are none outside demo mode. */
export const DEMO_PASSWORD = 'Plumb-line-2026';

const SETTING = 'demo-logins';

/** Somebody for every role that people are given, named after it, and a second where a step may ask for another person. */
export function staffOfRoles(roles: readonly Role[]): readonly DemoPerson[] {
  return roles
    .filter(({ registers, may }) => registers === undefined && may.length > 0)
    .flatMap(({ id, title, body }) => {
      const first = { login: id, name: title.zh, roles: [id] };
      return body === null ? [first] : [first, { ...first, login: `${id}2`, name: `${title.zh} 二` }];
    });
}

/** Makes accounts for people who work in the demonstration. */
export async function createDemoStaff(accounts: AccountService, people: readonly DemoPerson[]): Promise<void> {
  for (const { login, name, roles } of people) {
    await accounts.create(null, { login, password: DEMO_PASSWORD, name, roles });
  }
}

/** Notes which accounts to show as demo accounts. */
export async function keepDemoLogins(db: Database, logins: readonly string[]): Promise<void> {
  await keepSetting(db.queries, SETTING, JSON.stringify(logins));
}

/** The demo accounts with their roles. */
export async function listDemoAccounts(db: Database, rules: OpenRules): Promise<readonly DemoAccount[]> {
  const kept = await findSetting(db.queries, SETTING);
  const logins = kept === undefined ? [] : (JSON.parse(kept) as readonly string[]);
  const accounts = await Promise.all(logins.map((login) => findAccountOf(db.queries, login)));
  return accounts.flatMap((account) => {
    if (!account) return [];
    const roles = rules.roles.filter(({ id }) => account.roles.includes(id)).map(({ title }) => title);
    const { login, name, enterpriseId } = account;
    return [{ login, password: DEMO_PASSWORD, name, enterprise: enterpriseId !== null, roles }];
  });
}
