import type { Queries } from '#server/db/database.ts';
import type { Instant } from '#server/world/clock.ts';

/** A password as it is kept. */
export interface KeptPassword {
  readonly hash: string;
  readonly at: Instant;
  /** True when somebody else chose it. */
  readonly temporary: boolean;
}

/** Gives an account another password, unlocks it and ends its sessions; the one before is remembered. */
export async function replacePassword(trx: Queries, id: string, password: KeptPassword): Promise<void> {
  const before = await trx<{ id: string; password_hash: string }>('account').where({ id }).first('password_hash');
  if (before !== undefined) {
    await trx('past_password').insert({ account_id: id, password_hash: before.password_hash, set_at: password.at });
  }
  await trx('account')
    .where({ id })
    .update({
      password_hash: password.hash,
      password_set_at: password.at,
      password_temporary: password.temporary ? 1 : 0,
      failures: 0,
      locked_until: null,
    })
    .increment('session_epoch', 1);
}

/** The hashes of the last passwords before the present one, the latest first. */
export async function listPastPasswords(db: Queries, id: string, most: number): Promise<string[]> {
  return db('past_password')
    .where({ account_id: id })
    .orderBy('set_at', 'desc')
    .limit(most)
    .pluck<string[]>('password_hash');
}
