import { hash } from '@node-rs/argon2';
import { isUniqueViolation, type Queries } from '#server/db/database.ts';
import type { Page, PageRequest } from '#server/db/page.ts';
import { enrolEnterprise } from '#server/enterprise/enterprise-service.ts';
import { notFound } from '#server/http/problem.ts';
import { findConflict, findRegistrationRole } from '#server/rulebook/roles.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { isStrongPassword, newAccount, type Account } from './account.ts';
import { emailOfEnterprise, loginTaken, rolesConflict, weakPassword } from './account-problems.ts';
import {
  findAccount,
  findAccountByLogin,
  insertAccount,
  listAccounts,
  replaceRoles,
  updateEmail,
} from './account-store.ts';
import type { Actor, Origin } from './actor.ts';
import type { Registration } from './registration.ts';
import { signIn, type Credentials, type SignInParts } from './sign-in.ts';

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
  /** @throws Problem 401 for wrong credentials or where a code is needed, 423 while locked. */
  signIn(given: Credentials, origin: Origin): Promise<Account>;
  /** Registers an enterprise and its first handler. @throws Problem 409 when either is known, 422 for a weak password. */
  register(registration: Registration, origin: Origin): Promise<Account>;
  /** Somebody else knows the password then, so it is temporary; `by` is null for the first accounts of an installation. */
  create(by: Actor | null, account: NewAccount): Promise<Account>;
  grantRoles(by: Actor, id: string, roles: readonly string[]): Promise<Account>;
  /** Where a member of staff is reached; null for nowhere. @throws Problem 409 for an account of an enterprise. */
  setEmail(by: Actor, id: string, email: string | null): Promise<Account>;
  list(part: string | undefined, page: PageRequest): Promise<Page<Account>>;
}

interface Parts extends SignInParts {
  readonly rulebook: RulebookLookup;
}

/** Accounts over the database. */
export function createAccountService(parts: Parts): AccountService {
  const { db } = parts;
  return {
    signIn: (given, origin) => signIn(parts, given, origin),
    register: (registration, origin) => register(parts, registration, origin),
    create: (by, account) => createAccount(parts, by, account),
    grantRoles: (by, id, roles) => grantRoles(parts, by, id, roles),
    setEmail: (by, id, email) => setEmail(parts, by, id, email),
    list: (part, page) => listAccounts(db.queries, part, page),
  };
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

/** Makes an account of a member of staff; see {@link AccountService.create}. */
export async function createAccount(parts: Omit<Parts, 'box'>, by: Actor | null, wanted: NewAccount): Promise<Account> {
  const { db, clock, audit, rulebook } = parts;
  if (!isStrongPassword(wanted.password, [wanted.login])) throw weakPassword();
  const passwordHash = await hash(wanted.password);
  return db.transact(async (trx) => {
    refuseBadRoles(await rulebook.getCurrent(trx), wanted.roles);
    const { login, name, email = null, roles } = wanted;
    const told = { login, name, email, roles, passwordHash, enterpriseId: null, createdAt: clock.now() };
    const account = { ...newAccount(told), passwordTemporary: by !== null };
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

/** Keeps a new account. @throws Problem 409 when its login is taken. */
export async function insertOrRefuse(trx: Queries, account: Account): Promise<void> {
  if (await findAccountByLogin(trx, account.login)) throw loginTaken(account.login);
  await insertAccount(trx, account).catch((error: unknown) => {
    throw isUniqueViolation(error) ? loginTaken(account.login) : error;
  });
}
