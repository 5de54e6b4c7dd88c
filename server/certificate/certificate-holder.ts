import { profileFromForm } from '#engine/form/profile-from-form.ts';
import { isJsonObject, own, ownText, type JsonObject } from '#engine/model/json.ts';
import { knownOf } from '#server/application/known.ts';
import type { StepContext } from '#server/application/step-effect.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import { refuseForeignCode } from '#server/enterprise/enterprise-lookup.ts';
import { formInWords } from '#server/printing/form-in-words.ts';
import type { Certificate } from './certificate.ts';

/** Whom a certificate names, and what its paper may print of them. */
export type Holder = Pick<Certificate, 'enterpriseName' | 'creditCode' | 'holder'>;

/**
 * What the form of this case tells of the enterprise, over what the held certificate printed. The credit code is the registered one, or
 * that of the case which this one continues; no other form can change it.
 * @throws Problem 409 when another enterprise has that credit code
 */
export async function holderOf(
  around: Surroundings,
  { trx, rules, procedure, application, enterprise }: StepContext,
  held: Certificate | undefined,
): Promise<Holder> {
  const form = procedure.form === null ? undefined : rules.getForm(procedure.form);
  const words = form ? formInWords(form, application.data) : {};
  const creditCode = creditCodeIn(await knownOf(trx, around, rules, application)) ?? enterprise.creditCode;
  await refuseForeignCode(trx, enterprise.id, creditCode);
  const told = form ? profileFromForm(form, application.data) : {};
  const profile = { name: enterprise.name, ...(held && printedProfile(held)), ...told, creditCode };
  const inWords = { ...objectIn(held?.holder, 'profileWords'), ...(form ? profileFromForm(form, words) : {}) };
  return {
    enterpriseName: ownText(profile, 'name') ?? enterprise.name,
    creditCode,
    holder: { data: application.data, words, facts: application.facts ?? {}, profile, profileWords: inWords },
  };
}

/** What a certificate prints of its enterprise, by the names that forms tell it under. */
export function printedProfile({ holder, enterpriseName, creditCode }: Certificate): JsonObject {
  return { ...objectIn(holder, 'profile'), name: enterpriseName, creditCode };
}

function creditCodeIn(known: JsonObject): string | undefined {
  return ownText(objectIn(known, 'enterprise'), 'creditCode');
}

function objectIn(from: JsonObject | undefined, key: string): JsonObject {
  const value = from && own(from, key);
  return isJsonObject(value) ? value : {};
}
