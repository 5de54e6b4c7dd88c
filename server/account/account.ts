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
