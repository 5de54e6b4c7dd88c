import { generateSecret, generateURI, verify } from 'otplib';
import type { Queries } from '#server/db/database.ts';
import { randomCode } from '#server/world/ids.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import type { Account } from './account.ts';
import { updateCounter, useRecoveryCode } from './two-step-store.ts';

/** What a person's authenticator is told once. */
export interface Enrolment {
  /** In base 32, for typing. */
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly uri: string;
}

/** A code of the step before or after counts too: clocks differ, and people type slowly. */
const TOLERANCE_SECONDS = 30;

const RECOVERY_CODES = 10;
const RECOVERY_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const RECOVERY_LENGTH = 10;

/** A new secret for somebody's authenticator (RFC 6238: SHA-1, six digits, thirty seconds). */
export function makeEnrolment(issuer: string, login: string): Enrolment {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer, label: login, secret }) };
}

/**
 * The time step of a code that is right and later than `after`; `undefined` for any other. Authenticators go by the real
 * time, so this does too, wherever the demonstration's clock stands.
 */
export async function findTimeStep(secret: string, code: string, after: number | null): Promise<number | undefined> {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const later = after === null ? {} : { afterTimeStep: after };
  const result = await verify({ secret, token, epochTolerance: TOLERANCE_SECONDS, ...later });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

/** Codes that each let their owner in once without the authenticator. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = randomCode(RECOVERY_LENGTH, RECOVERY_ALPHABET);
    return `${code.slice(0, RECOVERY_LENGTH / 2)}-${code.slice(RECOVERY_LENGTH / 2)}`;
  });
}

/** How a recovery code is kept: nobody reads it from the table. */
export function recoveryIndex(box: SecretBox, account: string, code: string): string {
  return box.blindIndex(`recovery ${account} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`);
}

/** Takes a code of the authenticator or a recovery code; each is worth something once. */
export async function takeCode(trx: Queries, box: SecretBox, account: Account, code: string): Promise<boolean> {
  if (account.twoStepSealed === null) return true;
  const step = await findTimeStep(box.open(account.twoStepSealed), code, account.twoStepCounter);
  if (step === undefined) return useRecoveryCode(trx, account.id, recoveryIndex(box, account.id, code));
  await updateCounter(trx, account.id, step);
  return true;
}
