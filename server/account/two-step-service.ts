import type { Account } from './account.ts';
import { enrolFirst, twoStepRequired, wrongCode } from './account-problems.ts';
import type { Actor } from './actor.ts';
import type { DutyRules } from './duty.ts';
import { provePassword, type SignInParts } from './sign-in.ts';
import { findTimeStep, makeEnrolment, makeRecoveryCodes, recoveryIndex, type Enrolment } from './two-step.ts';
import { countRecoveryCodes, replaceTwoStep } from './two-step-store.ts';

/** A set-up that waits for its first code. */
export interface Enrolling extends Enrolment {
  /** The secret under seal, for the session to keep. */
  readonly sealed: string;
}

/** Codes beside the password (RFC 6238). */
export interface TwoStepService {
  /** @throws Problem 422 when the password is wrong. */
  begin(by: Actor, password: string): Promise<Enrolling>;
  /** Codes count from now on; answers the recovery codes, which are kept nowhere. @throws Problem 409, or 401 for a wrong code. */
  confirm(by: Actor, sealed: string | undefined, code: string): Promise<readonly string[]>;
  /** @throws Problem 422 when the password is wrong, 409 where the staff must have it. */
  end(by: Actor, password: string): Promise<void>;
  countRecoveryCodes(account: Account): Promise<number>;
}

interface Parts extends SignInParts {
  readonly config: DutyRules & { readonly publicUrl: string };
}

/** Two-step sign-in over the database. */
export function createTwoStepService(parts: Parts): TwoStepService {
  const { db, box, config } = parts;
  return {
    async begin(by, password) {
      const account = await provePassword(parts, by, password);
      const enrolment = makeEnrolment(new URL(config.publicUrl).host, account.login);
      return { ...enrolment, sealed: box.seal(enrolment.secret) };
    },
    confirm: (by, sealed, code) => confirm(parts, by, sealed, code),
    end: (by, password) => end(parts, by, password),
    countRecoveryCodes: ({ id }) => countRecoveryCodes(db.queries, id),
  };
}

async function confirm(
  { db, audit, box }: Parts,
  by: Actor,
  sealed: string | undefined,
  code: string,
): Promise<readonly string[]> {
  if (sealed === undefined) throw enrolFirst();
  const counter = await findTimeStep(box.open(sealed), code, null);
  if (counter === undefined) throw wrongCode(422);
  const codes = makeRecoveryCodes();
  const indexes = codes.map((each) => recoveryIndex(box, by.account, each));
  await db.transact(async (trx) => {
    await replaceTwoStep(trx, by.account, { sealed, counter }, indexes);
    await audit.record(trx, { actor: by, action: 'set-up-two-step', subject: `account:${by.account}` });
  });
  return codes;
}

async function end(parts: Parts, by: Actor, password: string): Promise<void> {
  const { db, audit, config } = parts;
  const account = await provePassword(parts, by, password);
  if (account.enterpriseId === null && config.staffTwoStep === 'required') throw twoStepRequired();
  await db.transact(async (trx) => {
    await replaceTwoStep(trx, account.id, null, []);
    await audit.record(trx, { actor: by, action: 'end-two-step', subject: `account:${account.id}` });
  });
}
