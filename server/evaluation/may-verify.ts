import { isBarred } from '#engine/procedure/open-steps.ts';
import { stepsFrom } from '#engine/procedure/procedure.ts';
import { rolesOf } from '#engine/procedure/procedure-part.ts';
import type { StepDocument } from '#engine/procedure/procedure-document.ts';
import type { Actor } from '#server/account/actor.ts';
import { VERIFY } from '#server/application/application.ts';
import { listHistory, type Case } from '#server/application/application-lookup.ts';
import { toTaken } from '#server/application/case-names.ts';
import type { Queries } from '#server/db/database.ts';
import { forbidden } from '#server/http/problem.ts';
import { notVerifying, verifiesOwn } from './evaluation-problems.ts';

/** Whether a person may say something of evidence now: whoever may evaluate the case from the present state. */
export async function mayVerify(db: Queries, by: Actor, found: Case): Promise<boolean> {
  const row = findRow(by, found);
  return row !== undefined && !(await isOwn(db, by, found, row));
}

/** @throws Problem 403 for another role or for somebody whom the procedure keeps apart, 409 at another stage. */
export async function refuseOthers(db: Queries, by: Actor, found: Case): Promise<void> {
  if (!by.powers.has(VERIFY)) throw forbidden(VERIFY);
  const row = findRow(by, found);
  if (row === undefined) throw notVerifying();
  if (await isOwn(db, by, found, row)) throw verifiesOwn();
}

function findRow(by: Actor, { procedure, state }: Case): StepDocument | undefined {
  if (!by.powers.has(VERIFY)) return undefined;
  return stepsFrom(procedure, state.id).find(
    (row) =>
      row.effects?.some((effect) => effect.do === 'evaluate') === true &&
      rolesOf(row).some((role) => by.roles.includes(role)),
  );
}

async function isOwn(db: Queries, by: Actor, { application }: Case, row: StepDocument): Promise<boolean> {
  const history = toTaken(await listHistory(db, application.id));
  return isBarred(row, { actor: by.account, history });
}
