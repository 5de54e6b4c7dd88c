import { hash, verify } from '@node-rs/argon2';
import type { AuditService } from '#server/audit/audit-service.ts';
import { isUniqueViolation, type Database, type Queries } from '#server/db/database.ts';
import type { Page, PageRequest } from '#server/db/page.ts';
import { enrolEnterprise } from '#server/enterprise/enterprise-service.ts';
import { notFound } from '#server/http/problem.ts';
import { findConflict, findRegistrationRole } from '#server/rulebook/roles.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { addMinutes, type Clock } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import { isStrongPassword, LOCKOUT, type Account } from './account.ts';
import {
  accountLocked,
  emailOfEnterprise,
  loginTaken,
  rolesConflict,
  weakPassword,
  wrongCredentials,
} from './account-problems.ts';
import {
  findAccount,
  findAccountByLogin,
  insertAccount,
  listAccounts,
  replaceRoles,
  updateEmail,
  updateFailures,
} from './account-store.ts';
import type { Actor, Origin } from './actor.ts';
import type { Registration } from './registration.ts';

/** A new account of a member of staff. */
export interface NewAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly email?: string | null;
  readonly roles: readonly string[];
}

/** Sign-in, registration and the granting of roles. */
export interface AccountService {
  /** @throws Problem 401 for wrong credentials, 423 while locked. */
  signIn(login: string, password: string, origin: Origin): Promise<Account>;
  /** Registers an enterprise and its first handler. @throws Problem 409 when either is known, 422 for a weak password. */
  register(registration: Registration, origin: Origin): Promise<Account>;
  /** `by` is null for the first accounts of an installation. */
  create(by: Actor | null, account: NewAccount): Promise<Account>;
  grantRoles(by: Actor, id: string, roles: readonly string[]): Promise<Account>;
  /** Where a member of staff is reached; null for nowhere. @throws Problem 409 for an account of an enterprise. */
  setEmail(by: Actor, id: string, email: string | null): Promise<Account>;
  list(part: string | undefined, page: PageRequest): Promise<Page<Account>>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
}

/** A hash that no password has: an unknown login takes as long as a known one. */
const NOBODY = hash(newId());

/** Accounts over the database. */
export function createAccountService(parts: Parts): AccountService {
  const { db } = parts;
  return {
    signIn: (login, password, origin) => signIn(parts, login, password, origin),
    register: (registration, origin) => register(parts, registration, origin),
    create: (by, account) => create(parts, by, account),
    grantRoles: (by, id, roles) => grantRoles(parts, by, id, roles),
    setEmail: (by, id, email) => setEmail(parts, by, id, email),
    list: (part, page) => listAccounts(db.queries, part, page),
  };
}

async function signIn({ db, clock, audit }: Parts, login: string, password: string, origin: Origin): Promise<Account> {
  const known = await findAccountByLogin(db.queries, login);
  const right = await verify(known?.passwordHash ?? (await NOBODY), password);
  if (!known) throw wrongCredentials();
  const outcome = await db.transact(async (trx) => {
    const account = await findAccount(trx, known.id);
    const now = clock.now();
    if (!account || (account.lockedUntil !== null && account.lockedUntil > now)) return 'locked';
    const subject = `account:${account.id}`;
    if (right) {
      await updateFailures(trx, account.id, 0, null);
      await audit.record(trx, { actor: null, origin, action: 'sign-in', subject });
      return 'right';
    }
    const failures = account.failures + 1;
    const full = failures >= LOCKOUT.failures;
    await updateFailures(trx, account.id, full ? 0 : failures, full ? addMinutes(now, LOCKOUT.minutes) : null);
    await audit.record(trx, { actor: null, origin, action: full ? 'account-locked' : 'sign-in-failed', subject });
    return 'wrong';
  });
  if (outcome === 'locked') throw accountLocked();
  if (outcome === 'wrong') throw wrongCredentials();
  return known;
}

async function register(parts: Parts, registration: Registration, origin: Origin): Promise<Account> {
  const { db, clock, audit, rulebook } = parts;
  const { login, password, personName, enterpriseName, creditCode } = registration;
  if (!isStrongPassword(password, [login, creditCode])) throw weakPassword();
  const passwordHash = await hash(password);
  return db.transact(async (trx) => {
    const role = findRegistrationRole((await rulebook.getCurrent(trx)).roles);
    if (!role) throw notFound({ zh: '可供注册的角色', en: 'role to register for' });
    const now = clock.now();
    const told = { name: enterpriseName, creditCode, registration: registration.data, at: now };
    const enterprise = await enrolEnterprise(trx, told);
    const person = { login, name: personName, email: null, roles: [role.id] };
    const account = newAccount({ ...person, passwordHash, enterpriseId: enterprise.id, createdAt: now });
    await insertOrRefuse(trx, account);
    await audit.record(trx, { actor: null, origin, action: 'register', subject: `enterprise:${enterprise.id}` });
    return account;
  });
}

async function create(parts: Parts, by: Actor | null, wanted: NewAccount): Promise<Account> {
  const { db, clock, audit, rulebook } = parts;
  if (!isStrongPassword(wanted.password, [wanted.login])) throw weakPassword();
  const passwordHash = await hash(wanted.password);
  return db.transact(async (trx) => {
    refuseBadRoles(await rulebook.getCurrent(trx), wanted.roles);
    const { login, name, email = null, roles } = wanted;
    const account = newAccount({ login, name, email, roles, passwordHash, enterpriseId: null, createdAt: clock.now() });
    await insertOrRefuse(trx, account);
    const detail = { login, roles };
    await audit.record(trx, { actor: by, action: 'create-account', subject: `account:${account.id}`, detail });
    return account;
  });
}

async function grantRoles(parts: Parts, by: Actor, id: string, roles: readonly string[]): Promise<Account> {
  const { db, audit, rulebook } = parts;
  return db.transact(async (trx) => {
    const account = await findAccount(trx, id);
    if (!account) throw notFound({ zh: '账号', en: 'account' });
    refuseBadRoles(await rulebook.getCurrent(trx), roles);
    await replaceRoles(trx, id, roles);
    const detail = { before: account.roles, after: roles };
    await audit.record(trx, { actor: by, action: 'grant-roles', subject: `account:${id}`, detail });
    return { ...account, roles };
  });
}

async function setEmail({ db, audit }: Parts, by: Actor, id: string, email: string | null): Promise<Account> {
  return db.transact(async (trx) => {
    const account = await findAccount(trx, id);
    if (!account) throw notFound({ zh: '账号', en: 'account' });
    if (account.enterpriseId !== null) throw emailOfEnterprise();
    await updateEmail(trx, id, email);
    // The trail is kept for years and cannot be corrected; an address is no business of it.
    const detail = { given: email !== null };
    await audit.record(trx, { actor: by, action: 'set-email', subject: `account:${id}`, detail });
    return { ...account, email };
  });
}

/** Roles must exist, and none may exclude another. */
function refuseBadRoles(rules: OpenRules, wanted: readonly string[]): void {
  const conflict = findConflict(rules.source, wanted);
  if (conflict) throw rolesConflict(conflict);
}

async function insertOrRefuse(trx: Queries, account: Account): Promise<void> {
  if (await findAccountByLogin(trx, account.login)) throw loginTaken(account.login);
  await insertAccount(trx, account).catch((error: unknown) => {
    throw isUniqueViolation(error) ? loginTaken(account.login) : error;
  });
}

function newAccount(
  given: Pick<Account, 'login' | 'name' | 'email' | 'roles' | 'passwordHash' | 'enterpriseId' | 'createdAt'>,
): Account {
  return { id: newId(), failures: 0, lockedUntil: null, sessionEpoch: 0, ...given };
}
