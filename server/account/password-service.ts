import { hash, verify } from '@node-rs/argon2';
import type { Queries } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { notFound } from '#server/http/problem.ts';
import { addMinutes } from '#server/world/clock.ts';
import { newId, randomCode } from '#server/world/ids.ts';
import { isStrongPassword, type Account } from './account.ts';
import { linkSpent, passwordUsedBefore, weakPassword } from './account-problems.ts';
import { findAccount, findAccountByLogin } from './account-store.ts';
import type { Actor, Origin } from './actor.ts';
import { findLastLinkAt, findOpenLink, insertLink, useLink, useLinksOf } from './one-time-link-store.ts';
import { listPastPasswords, replacePassword } from './password-store.ts';
import { provePassword, type SignInParts } from './sign-in.ts';
import { replaceTwoStep } from './two-step-store.ts';

/** A link to choose a new password, on its way to the owner of an account. */
export interface ResetLetter {
  readonly account: Account;
  readonly token: string;
  readonly minutes: number;
  readonly now: string;
}

interface Parts extends SignInParts {
  /** Writes the letter in its transaction; whoever cannot be reached gets none. */
  readonly tellReset: (trx: Queries, letter: ResetLetter) => Promise<void>;
}

/** How people come to another password. */
export interface PasswordService {
  /** @throws Problem 422 for a wrong present password, a weak new one, or one that was used before. */
  change(by: Actor, present: string, next: string): Promise<Account>;
  /** Sends a link to whoever owns the login, if that can be done; whether it was is for nobody to know. */
  askReset(login: string, origin: Origin): Promise<void>;
  /** @throws Problem 409 for a link that is used or too old, 422 for a password that may not be used. */
  reset(token: string, next: string, origin: Origin): Promise<void>;
  /**
   * Gives somebody a password for one sign-in, and ends two-step sign-in, for they may have lost their phone as well.
   * Answers the password, for it is kept nowhere. @throws Problem 404.
   */
  giveTemporary(by: Actor, id: string): Promise<string>;
}

/** How many earlier passwords may not come back. */
const REMEMBERED = 5;

const RESET_MINUTES = 30;
/** Somebody who asks again sooner gets no second letter: the form is open to everybody. */
const NEXT_RESET_MINUTES = 2;

/** Without letters and digits that look alike, for it is read out or written down. */
const TEMPORARY = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789'];

/** Passwords over the database. */
export function createPasswordService(parts: Parts): PasswordService {
  return {
    change: (by, present, next) => change(parts, by, present, next),
    askReset: (login, origin) => askReset(parts, login, origin),
    reset: (token, next, origin) => reset(parts, token, next, origin),
    giveTemporary: (by, id) => giveTemporary(parts, by, id),
  };
}

async function change(parts: Parts, by: Actor, present: string, next: string): Promise<Account> {
  const { db, clock, audit } = parts;
  const account = await provePassword(parts, by, present);
  const passwordHash = await hashUsable(db.queries, account, next);
  return db.transact(async (trx) => {
    await replacePassword(trx, account.id, { hash: passwordHash, at: clock.now(), temporary: false });
    await audit.record(trx, { actor: by, action: 'change-password', subject: `account:${account.id}` });
    return known(trx, account.id);
  });
}

async function askReset({ db, clock, audit, box, tellReset }: Parts, login: string, origin: Origin): Promise<void> {
  await db.transact(async (trx) => {
    const account = await findAccountByLogin(trx, login);
    if (account === undefined || account.closedAt !== null) return;
    const now = clock.now();
    const last = await findLastLinkAt(trx, account.id, 'reset-password');
    if (last !== undefined && last > addMinutes(now, -NEXT_RESET_MINUTES)) return;
    const token = newId();
    await insertLink(trx, {
      tokenIndex: box.blindIndex(token),
      purpose: 'reset-password',
      accountId: account.id,
      enterpriseId: null,
      detail: {},
      madeAt: now,
      expiresAt: addMinutes(now, RESET_MINUTES),
    });
    await tellReset(trx, { account, token, minutes: RESET_MINUTES, now });
    await audit.record(trx, { actor: null, origin, action: 'ask-reset', subject: `account:${account.id}` });
  });
}

async function reset({ db, clock, audit, box }: Parts, token: string, next: string, origin: Origin): Promise<void> {
  const sought = { tokenIndex: box.blindIndex(token), purpose: 'reset-password' } as const;
  const link = await findOpenLink(db.queries, sought, clock.now());
  const id = link?.accountId ?? null;
  if (id === null) throw linkSpent();
  const account = await known(db.queries, id);
  const passwordHash = await hashUsable(db.queries, account, next);
  await db.transact(async (trx) => {
    const now = clock.now();
    if ((await findOpenLink(trx, sought, now)) === undefined) throw linkSpent();
    await useLink(trx, sought.tokenIndex, now);
    await useLinksOf(trx, account.id, 'reset-password', now);
    await replacePassword(trx, account.id, { hash: passwordHash, at: now, temporary: false });
    await audit.record(trx, { actor: null, origin, action: 'reset-password', subject: `account:${account.id}` });
  });
}

/** A password that can be read out. */
export function makeTemporary(): string {
  return TEMPORARY.map((alphabet) => randomCode(4, alphabet)).join('-');
}

/** Gives a password for one sign-in; see {@link PasswordService.giveTemporary}. `by` is null for the operator. */
export async function giveTemporary(
  { db, clock, audit }: Pick<Parts, 'db' | 'clock' | 'audit'>,
  by: Actor | null,
  id: string,
): Promise<string> {
  const password = makeTemporary();
  const passwordHash = await hash(password);
  await db.transact(async (trx) => {
    const account = await known(trx, id);
    await replacePassword(trx, account.id, { hash: passwordHash, at: clock.now(), temporary: true });
    await replaceTwoStep(trx, account.id, null, []);
    await audit.record(trx, { actor: by, action: 'give-password', subject: `account:${id}` });
  });
  return password;
}

async function known(db: Queries, id: string): Promise<Account> {
  const account = await findAccount(db, id);
  if (account === undefined || account.closedAt !== null) throw notFound({ zh: '账号', en: 'account' });
  return account;
}

/** The hash of a password that may be used by this account. */
async function hashUsable(db: Queries, account: Account, next: string): Promise<string> {
  const enterprise = account.enterpriseId === null ? undefined : await getEnterprise(db, account.enterpriseId);
  if (!isStrongPassword(next, [account.login, enterprise?.creditCode ?? ''])) throw weakPassword();
  const past = [account.passwordHash, ...(await listPastPasswords(db, account.id, REMEMBERED - 1))];
  for (const before of past) if (await verify(before, next)) throw passwordUsedBefore(REMEMBERED);
  return hash(next);
}
