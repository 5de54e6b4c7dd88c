import { profileFromForm } from '#engine/form/profile-from-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { Queries } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Application } from './application.ts';
import { findProcedure } from './application-lookup.ts';
import { findApplication } from './application-store.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What our own records say of an application's enterprise, for the fields of its form that name a record: `certificate` (the one held, with
 * what it prints), `enterprise` (name and credit code, the new ones where the case continues another that told them), `limits` of the
 * certificate document, and `report`: the year and the days in which it is taken.
 */
export async function knownOf(
  db: Queries,
  around: Surroundings,
  rules: OpenRules,
  application: Application,
): Promise<JsonObject> {
  const held = await around.findHeldCertificate(db, application.enterpriseId);
  const { name, creditCode } = await getEnterprise(db, application.enterpriseId);
  const grade = rules.edition.grades.find(({ document }) => String(document.code) === held?.grade);
  const told = await toldByOrigin(db, rules, application);
  return {
    ...(held && {
      certificate: {
        ...held.profile,
        number: held.number,
        ...(grade && { grade: grade.document.code }),
        issuedOn: held.issuedOn,
        validUntil: held.validUntil,
      },
    }),
    enterprise: { name, creditCode, ...told },
    limits: around.certificateLimits(rules),
    report: { ...(await around.reportPeriod(db, rules, application.enterpriseId, application.startedAt)) },
  };
}

/** What the case that this one continues told of the enterprise; nothing where it continues none. */
export async function toldByOrigin(db: Queries, rules: OpenRules, application: Application): Promise<JsonObject> {
  const origin = application.aboutId === null ? undefined : await findApplication(db, application.aboutId);
  if (origin?.enterpriseId !== application.enterpriseId) return {};
  return profileOf(rules, origin);
}

/** What an application tells of its enterprise. */
export function profileOf(rules: OpenRules, { procedure, data }: Application): JsonObject {
  const form = findProcedure(rules, procedure)?.form;
  return form ? profileFromForm(rules.getForm(form), data) : {};
}
