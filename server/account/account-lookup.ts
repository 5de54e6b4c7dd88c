import type { Queries } from '#server/db/database.ts';
import { powersOf } from '#server/rulebook/roles.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { findAccount, findAccountByLogin, listEmailsOfRole } from './account-store.ts';
import type { Account } from './account.ts';
import type { Actor, Origin } from './actor.ts';
import { dutiesOf, type DutyRules } from './duty.ts';
import { touchVisit } from './visit-store.ts';

/** A session as the cookie's keeper knows it. */
export interface SessionClaim {
  readonly account: string;
  readonly epoch: number;
  readonly visit: string;
}

/** Turns accounts into people who do things. */
export interface AccountLookup {
  /** The person behind a session; `undefined` when it was ended, or the account is gone or changed since. */
  findActor(db: Queries, claim: SessionClaim, origin: Origin): Promise<Actor | undefined>;
  /** The person with a login, for work done on somebody's behalf. */
  findActorByLogin(db: Queries, login: string, origin: Origin): Promise<Actor | undefined>;
}

interface Parts {
  readonly rulebook: RulebookLookup;
  readonly clock: Clock;
  readonly config: DutyRules;
}

/** Reads powers from the edition in force, so that a change of roles.json counts from its day on. */
export function createAccountLookup({ rulebook, clock, config }: Parts): AccountLookup {
  const toActor = async (db: Queries, account: Account, origin: Origin): Promise<Actor> => ({
    account: account.id,
    owes: dutiesOf(account, config, clock.now()),
    name: account.name,
    roles: account.roles,
    powers: powersOf((await rulebook.getCurrent(db)).roles, account.roles),
    enterprise: account.enterpriseId,
    origin,
  });
  return {
    async findActor(db, { account: id, epoch, visit }, origin) {
      const account = await findAccount(db, id);
      if (account?.sessionEpoch !== epoch || !(await touchVisit(db, visit, clock.now()))) return undefined;
      return toActor(db, account, origin);
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

/** One account; `undefined` when there is none. */
export function findAccountById(db: Queries, id: string): Promise<Account | undefined> {
  return findAccount(db, id);
}

/** The name of the person behind an account. */
export async function findPersonName(db: Queries, account: string): Promise<string | undefined> {
  return (await findAccount(db, account))?.name;
}

/** Where the staff in a role are reached by e-mail; those who gave no address are not. */
export function listStaffEmails(db: Queries, role: string): Promise<string[]> {
  return listEmailsOfRole(db, role);
}
