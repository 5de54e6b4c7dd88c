import type { LocalText } from '#engine/model/local-text.ts';
import type { AccountService } from '#server/account/account-service.ts';
import { findAccountByLogin } from '#server/account/account-store.ts';
import type { Database } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
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

/**
 * Makes an account for every role that people are given, named after the role, and a second one where a step may ask for
 * another person. Roles that outsiders register for get theirs by registering.
 */
export async function createDemoStaff(accounts: AccountService, rules: OpenRules): Promise<readonly string[]> {
  const given = rules.roles.filter(({ registers, may }) => registers === undefined && may.length > 0);
  const logins: string[] = [];
  for (const role of given) {
    const seats = role.body === null ? [''] : ['', '2'];
    for (const seat of seats) {
      const login = `${role.id}${seat}`;
      const name = `${role.title.zh}${seat === '' ? '' : ' 二'}`;
      await accounts.create(null, { login, password: DEMO_PASSWORD, name, roles: [role.id] });
      logins.push(login);
    }
  }
  return logins;
}

/** Notes which accounts to show as demo accounts. */
export async function keepDemoLogins(db: Database, logins: readonly string[]): Promise<void> {
  await keepSetting(db.queries, SETTING, JSON.stringify(logins));
}

/** The demo accounts with their roles. */
export async function listDemoAccounts(db: Database, rules: OpenRules): Promise<readonly DemoAccount[]> {
  const kept = await findSetting(db.queries, SETTING);
  const logins = kept === undefined ? [] : (JSON.parse(kept) as readonly string[]);
  const accounts = await Promise.all(logins.map((login) => findAccountByLogin(db.queries, login)));
  return accounts.flatMap((account) => {
    if (!account) return [];
    const roles = rules.roles.filter(({ id }) => account.roles.includes(id)).map(({ title }) => title);
    const { login, name, enterpriseId } = account;
    return [{ login, password: DEMO_PASSWORD, name, enterprise: enterpriseId !== null, roles }];
  });
}
