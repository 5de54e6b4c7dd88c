import type { Queries } from '#server/db/database.ts';
import { powersOf } from '#server/rulebook/roles.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { findAccount, findAccountByLogin, listEmailsOfRole } from './account-store.ts';
import type { Account } from './account.ts';
import type { Actor, Origin } from './actor.ts';

/** Turns accounts into people who do things. */
export interface AccountLookup {
  /** The person behind a session; `undefined` when the account is gone or its roles changed since. */
  findActor(db: Queries, account: string, epoch: number, origin: Origin): Promise<Actor | undefined>;
  /** The person with a login, for work done on somebody's behalf. */
  findActorByLogin(db: Queries, login: string, origin: Origin): Promise<Actor | undefined>;
}

/** Reads powers from the edition in force, so that a change of roles.json counts from its day on. */
export function createAccountLookup(rulebook: RulebookLookup): AccountLookup {
  const toActor = async (db: Queries, account: Account, origin: Origin): Promise<Actor> => ({
    account: account.id,
    name: account.name,
    roles: account.roles,
    powers: powersOf((await rulebook.getCurrent(db)).roles, account.roles),
    enterprise: account.enterpriseId,
    origin,
  });
  return {
    async findActor(db, id, epoch, origin) {
      const account = await findAccount(db, id);
      return account?.sessionEpoch === epoch ? toActor(db, account, origin) : undefined;
    },
    async findActorByLogin(db, login, origin) {
      const account = await findAccountByLogin(db, login);
      return account && toActor(db, account, origin);
    },
  };
}

/** The account with a login. */
export function findAccountOf(db: Queries, login: string): Promise<Account | undefined> {
  return findAccountByLogin(db, login);
}

/** The name of the person behind an account. */
export async function findPersonName(db: Queries, account: string): Promise<string | undefined> {
  return (await findAccount(db, account))?.name;
}

/** Where the staff in a role are reached by e-mail; those who gave no address are not. */
export function listStaffEmails(db: Queries, role: string): Promise<string[]> {
  return listEmailsOfRole(db, role);
}
