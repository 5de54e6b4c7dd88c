import { countRows, type Queries } from '#server/db/database.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import { whereContains } from '#server/db/search.ts';
import { loginKey, type Account } from './account.ts';

interface AccountRow {
  id: string;
  login: string;
  login_key: string;
  name: string;
  email: string | null;
  password_hash: string;
  enterprise_id: string | null;
  failures: number;
  locked_until: string | null;
  session_epoch: number;
  created_at: string;
  password_set_at: string | null;
  password_temporary: number;
  two_step_sealed: string | null;
  two_step_counter: number | null;
  closed_at: string | null;
}

/** The account that signs in with this login. */
export async function findAccountByLogin(db: Queries, login: string): Promise<Account | undefined> {
  const row = await db<AccountRow>('account')
    .where({ login_key: loginKey(login) })
    .first();
  return row && (await withRoles(db, [row]))[0];
}

/** One account. */
export async function findAccount(db: Queries, id: string): Promise<Account | undefined> {
  const row = await db<AccountRow>('account').where({ id }).first();
  return row && (await withRoles(db, [row]))[0];
}

/** Keeps a new account with its roles. @throws the driver's unique violation when the login is taken. */
export async function insertAccount(trx: Queries, account: Account): Promise<void> {
  await trx('account').insert({
    id: account.id,
    login: account.login,
    login_key: loginKey(account.login),
    name: account.name,
    email: account.email,
    password_hash: account.passwordHash,
    enterprise_id: account.enterpriseId,
    failures: account.failures,
    locked_until: account.lockedUntil,
    session_epoch: account.sessionEpoch,
    created_at: account.createdAt,
    password_set_at: account.passwordSetAt,
    password_temporary: account.passwordTemporary ? 1 : 0,
  });
  await insertRoles(trx, account.id, account.roles);
}

/** Counts a failed sign-in, or clears the count. */
export async function updateFailures(
  trx: Queries,
  id: string,
  failures: number,
  lockedUntil: string | null,
): Promise<void> {
  await trx('account').where({ id }).update({ failures, locked_until: lockedUntil });
}

/** Replaces the roles and ends the sessions begun with the old ones. */
export async function replaceRoles(trx: Queries, id: string, roles: readonly string[]): Promise<void> {
  await trx('account_role').where({ account_id: id }).delete();
  await insertRoles(trx, id, roles);
  await trx('account').where({ id }).increment('session_epoch', 1);
}

/** Keeps where a member of staff is reached; null for nowhere. */
export async function updateEmail(trx: Queries, id: string, email: string | null): Promise<void> {
  await trx('account').where({ id }).update({ email });
}

/** The handlers of an enterprise whose accounts are open, the earliest first. */
export async function listHandlers(db: Queries, enterprise: string): Promise<Account[]> {
  const rows = await db<AccountRow>('account')
    .where({ enterprise_id: enterprise, closed_at: null })
    .orderBy(['created_at', 'login_key']);
  return withRoles(db, rows);
}

/** Closes an account and ends its sessions. */
export async function closeAccount(trx: Queries, id: string, at: string): Promise<void> {
  await trx('account').where({ id }).update({ closed_at: at }).increment('session_epoch', 1);
}

/** The addresses of the staff in a role, each once. */
export async function listEmailsOfRole(db: Queries, role: string): Promise<string[]> {
  return db('account')
    .join('account_role', 'account_role.account_id', 'account.id')
    .where({ role, enterprise_id: null })
    .whereNotNull('email')
    .distinct('email')
    .orderBy('email')
    .pluck<string[]>('email');
}

/** A page of the accounts that are open, by login. */
export async function listAccounts(db: Queries, part: string | undefined, page: PageRequest): Promise<Page<Account>> {
  const query = db<AccountRow>('account')
    .where({ closed_at: null })
    .modify((builder) => {
      if (part) whereContains(builder, ['login', 'name'], part);
    });
  const total = await countRows(query);
  const rows = (await query.clone().orderBy('login_key').limit(page.size).offset(offsetOf(page))) as AccountRow[];
  return { items: await withRoles(db, rows), total, ...page };
}

async function insertRoles(trx: Queries, id: string, roles: readonly string[]): Promise<void> {
  if (roles.length > 0) await trx('account_role').insert(roles.map((role) => ({ account_id: id, role })));
}

async function withRoles(db: Queries, rows: readonly AccountRow[]): Promise<Account[]> {
  const ids = rows.map((row) => row.id);
  const held = await db<{ account_id: string; role: string }>('account_role')
    .whereIn('account_id', ids)
    .orderBy('role');
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name,
    email: row.email,
    passwordHash: row.password_hash,
    enterpriseId: row.enterprise_id,
    roles: held.filter(({ account_id }) => account_id === row.id).map(({ role }) => role),
    failures: row.failures,
    lockedUntil: row.locked_until,
    sessionEpoch: row.session_epoch,
    createdAt: row.created_at,
    passwordSetAt: row.password_set_at ?? row.created_at,
    passwordTemporary: row.password_temporary === 1,
    twoStepSealed: row.two_step_sealed,
    twoStepCounter: row.two_step_counter,
    closedAt: row.closed_at,
  }));
}
