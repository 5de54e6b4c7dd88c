import type { Config } from '#server/config.ts';
import { addMinutes, type Instant } from '#server/world/clock.ts';
import type { Account } from './account.ts';

/** What somebody has to do before anything else is open to them. */
export type Duty = 'choose-password' | 'set-up-two-step';

export type DutyRules = Pick<Config, 'staffPasswordDays' | 'staffTwoStep'>;

const MINUTES_A_DAY = 24 * 60;

/** When the password of an account has to be replaced; null for never. */
export function passwordExpiresAt(account: Account, { staffPasswordDays }: DutyRules): Instant | null {
  if (account.enterpriseId !== null || staffPasswordDays === 0) return null;
  return addMinutes(account.passwordSetAt, staffPasswordDays * MINUTES_A_DAY);
}

/** The duties of an account now, in the order they are done. */
export function dutiesOf(account: Account, rules: DutyRules, now: Instant): readonly Duty[] {
  const expiresAt = passwordExpiresAt(account, rules);
  const stale = account.passwordTemporary || (expiresAt !== null && expiresAt <= now);
  const bare = account.enterpriseId === null && rules.staffTwoStep === 'required' && account.twoStepSealed === null;
  return [...(stale ? (['choose-password'] as const) : []), ...(bare ? (['set-up-two-step'] as const) : [])];
}
