import type { Queries } from '#server/db/database.ts';

/** Asks for codes beside the password from now on, or for none any more; recovery codes are replaced or forgotten. */
export async function replaceTwoStep(
  trx: Queries,
  id: string,
  twoStep: { readonly sealed: string; readonly counter: number } | null,
  recoveryIndexes: readonly string[],
): Promise<void> {
  await trx('account')
    .where({ id })
    .update({ two_step_sealed: twoStep?.sealed ?? null, two_step_counter: twoStep?.counter ?? null });
  await trx('recovery_code').where({ account_id: id }).delete();
  if (recoveryIndexes.length > 0) {
    await trx('recovery_code').insert(recoveryIndexes.map((code_index) => ({ account_id: id, code_index })));
  }
}

/** Notes the time step whose code was used. */
export async function updateCounter(trx: Queries, id: string, counter: number): Promise<void> {
  await trx('account').where({ id }).update({ two_step_counter: counter });
}

/** Uses a recovery code up; false when there is no such code. */
export async function useRecoveryCode(trx: Queries, id: string, index: string): Promise<boolean> {
  return (await trx('recovery_code').where({ account_id: id, code_index: index }).delete()) > 0;
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(db: Queries, id: string): Promise<number> {
  const left = await db('recovery_code').where({ account_id: id }).pluck('code_index');
  return left.length;
}
