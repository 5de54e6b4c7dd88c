import { hash, verify } from '@node-rs/argon2';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { addMinutes, type Clock } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { LOCKOUT, type Account } from './account.ts';
import { accountLocked, codeNeeded, wrongCode, wrongCredentials, wrongPassword } from './account-problems.ts';
import { findAccount, findAccountByLogin, updateFailures } from './account-store.ts';
import type { Actor, Origin } from './actor.ts';
import { takeCode } from './two-step.ts';

/** What somebody shows at the door; the code only where the account asks for one. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

export interface SignInParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly box: SecretBox;
}

type Outcome = 'right' | 'wrong' | 'locked' | 'code-needed' | 'wrong-code';

/** A hash that no password has: an unknown login takes as long as a known one. */
const NOBODY = hash(newId());

/** The account that the credentials open. @throws Problem 401 for wrong or incomplete ones, 423 while locked. */
export async function signIn(parts: SignInParts, given: Credentials, origin: Origin): Promise<Account> {
  const known = await findAccountByLogin(parts.db.queries, given.login);
  const right = await verify(known?.passwordHash ?? (await NOBODY), given.password);
  if (!known || known.closedAt !== null) throw wrongCredentials();
  const outcome = await judge(parts, { id: known.id, right, code: given.code ?? '', origin, asksCode: true });
  if (outcome === 'right') return known;
  throw refusalOf(outcome, wrongCredentials());
}

/** Makes sure that whoever is signed in knows the password. @throws Problem 422 for a wrong one, 423 while locked. */
export async function provePassword(parts: SignInParts, by: Actor, password: string): Promise<Account> {
  const account = await findAccount(parts.db.queries, by.account);
  if (account === undefined) throw wrongPassword();
  const right = await verify(account.passwordHash, password);
  const outcome = await judge(parts, { id: account.id, right, code: '', origin: by.origin, asksCode: false });
  if (outcome === 'right') return account;
  throw refusalOf(outcome, wrongPassword());
}

interface Attempt {
  readonly id: string;
  readonly right: boolean;
  readonly code: string;
  readonly asksCode: boolean;
  readonly origin: Origin;
}

async function judge({ db, clock, audit, box }: SignInParts, attempt: Attempt): Promise<Outcome> {
  return db.transact(async (trx) => {
    const account = await findAccount(trx, attempt.id);
    const now = clock.now();
    if (!account || (account.lockedUntil !== null && account.lockedUntil > now)) return 'locked';
    const outcome = await weigh(trx, box, account, attempt);
    if (outcome === 'code-needed') return outcome;
    const record = { actor: null, origin: attempt.origin, subject: `account:${account.id}` };
    if (outcome === 'right') {
      await updateFailures(trx, account.id, 0, null);
      if (attempt.asksCode) await audit.record(trx, { ...record, action: 'sign-in' });
      return outcome;
    }
    const failures = account.failures + 1;
    const full = failures >= LOCKOUT.failures;
    await updateFailures(trx, account.id, full ? 0 : failures, full ? addMinutes(now, LOCKOUT.minutes) : null);
    await audit.record(trx, { ...record, action: full ? 'account-locked' : 'sign-in-failed' });
    return outcome;
  });
}

async function weigh(trx: Queries, box: SecretBox, account: Account, attempt: Attempt): Promise<Outcome> {
  if (!attempt.right) return 'wrong';
  if (!attempt.asksCode || account.twoStepSealed === null) return 'right';
  if (attempt.code.trim() === '') return 'code-needed';
  return (await takeCode(trx, box, account, attempt.code)) ? 'right' : 'wrong-code';
}

function refusalOf(outcome: Exclude<Outcome, 'right'>, wrong: Error): Error {
  switch (outcome) {
    case 'wrong':
      return wrong;
    case 'locked':
      return accountLocked();
    case 'code-needed':
      return codeNeeded();
    case 'wrong-code':
      return wrongCode(401);
  }
}
