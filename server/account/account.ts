import { newId } from '#server/world/ids.ts';

/** Somebody who can sign in. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Where a member of staff is reached outside the system; an enterprise's stands in its registration form. */
  readonly email: string | null;
  readonly passwordHash: string;
  readonly enterpriseId: string | null;
  readonly roles: readonly string[];
  readonly failures: number;
  readonly lockedUntil: string | null;
  /** Sessions begun in an older epoch are over. */
  readonly sessionEpoch: number;
  readonly createdAt: string;
  /** When the password was chosen. */
  readonly passwordSetAt: string;
  /** True of a password that somebody else knows: its owner chooses another first. */
  readonly passwordTemporary: boolean;
  /** The secret of the codes beside the password, under seal; null where none are asked for. */
  readonly twoStepSealed: string | null;
  /** The last time step whose code was used; none is taken twice. */
  readonly twoStepCounter: number | null;
  /** Nobody signs in to a closed account; what it did stays in the trail. */
  readonly closedAt: string | null;
}

/** An account as it begins. */
export function newAccount(
  given: Pick<Account, 'login' | 'name' | 'email' | 'roles' | 'passwordHash' | 'enterpriseId' | 'createdAt'>,
): Account {
  return {
    id: newId(),
    failures: 0,
    lockedUntil: null,
    sessionEpoch: 0,
    passwordSetAt: given.createdAt,
    passwordTemporary: false,
    twoStepSealed: null,
    twoStepCounter: null,
    closedAt: null,
    ...given,
  };
}

/** Logins are told apart without regard to case. */
export function loginKey(login: string): string {
  return login.trim().toLowerCase();
}

/** How guessing is slowed down. */
export const LOCKOUT = { failures: 5, minutes: 15 } as const;

const LEAST_LENGTH = 10;
const LEAST_CLASSES = 3;
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** True for a password that may be used: long, mixed, and without the given words in it. */
export function isStrongPassword(password: string, words: readonly string[]): boolean {
  if (password.length < LEAST_LENGTH) return false;
  if (CLASSES.filter((sign) => sign.test(password)).length < LEAST_CLASSES) return false;
  const lower = password.toLowerCase();
  return !words.some((word) => word.length > 0 && lower.includes(word.toLowerCase()));
}
