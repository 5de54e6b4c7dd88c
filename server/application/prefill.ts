import { formFromProfile } from '#engine/form/carry-over.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import { formFromFacts } from '#engine/form/form-from-facts.ts';
import type { Form } from '#engine/form/form.ts';
import { knownInForm } from '#engine/form/known-in-form.ts';
import { profileFromForm } from '#engine/form/profile-from-form.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { overlay } from '#engine/model/overlay.ts';
import { writeAt } from '#engine/model/pointer.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { Queries } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import { findRegistrationRole } from '#server/rulebook/roles.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Application } from './application.ts';
import { knownOf, profileOf, toldByOrigin } from './known.ts';
import { carriedInto, listEarlier } from './reuse.ts';
import type { Surroundings } from './surroundings.ts';

/** What is laid into a form, the later over the earlier. */
interface Layers {
  readonly told: JsonObject;
  readonly carried: JsonObject;
  readonly captured: JsonObject;
  readonly profile: JsonObject;
  readonly known: JsonObject;
}

/**
 * The form of a new application filled with what is known: registration, the forms submitted before, captured facts, the certificate held,
 * and what the case that it continues told.
 */
export async function prefilled(
  db: Queries,
  around: Surroundings,
  rules: OpenRules,
  procedure: Procedure,
  application: Application,
): Promise<JsonObject> {
  if (procedure.form === null) return {};
  const form = rules.getForm(procedure.form);
  const { registration } = await getEnterprise(db, application.enterpriseId);
  const role = findRegistrationRole(rules.roles);
  const registered = role && rules.getForm(role.registers);
  const earlier = await listEarlier(db, application);
  const declared = earlier.map(({ facts }) => facts ?? {}).reduce(overlay, {});
  const captured = await getCapturedFacts(db, application.enterpriseId, rules.edition.vocabulary);
  const known = await knownOf(db, around, rules, application);
  const held = await around.findHeldCertificate(db, application.enterpriseId);
  const profiles = [
    registered ? profileFromForm(registered, registration) : {},
    ...earlier.map((each) => profileOf(rules, each)),
    held?.valid ? held.profile : {},
    await toldByOrigin(db, rules, application),
  ];
  return layForm(form, {
    told: formFromFacts(form, overlay(registered ? factsFromForm(registered, registration) : {}, declared)),
    carried: carriedInto(rules, form, earlier).data,
    captured: formFromFacts(form, captured),
    profile: formFromProfile(form, Object.assign({}, ...profiles) as JsonObject),
    known: knownInForm(form, known),
  });
}

/** Captured values come before what was told earlier; captured rows only where nobody listed any, since they are matched by key anyway. */
function layForm(form: Form, { told, carried, captured, profile, known }: Layers): JsonObject {
  const layers = [captured, told, carried, withoutLists(captured), profile, known];
  return markCarried(form, layers.reduce(overlay, {}), carried);
}

/** Ticks what was carried over in the fields that ask for it (`x-carried`: the sections each choice stands for). */
function markCarried(form: Form, data: JsonObject, carried: JsonObject): JsonObject {
  return form.fields.reduce((marked, { schema, path }) => {
    const choices = own(schema, 'x-carried');
    if (!isJsonObject(choices)) return marked;
    const ticked = Object.entries(choices).flatMap(([choice, sections]) =>
      Array.isArray(sections) && sections.some((section) => Object.hasOwn(carried, String(section))) ? [choice] : [],
    );
    return ticked.length === 0 ? marked : writeAt(marked, path, ticked);
  }, data);
}

function withoutLists(data: JsonObject): JsonObject {
  const kept = Object.entries(data).flatMap(([key, value]): [string, Json][] => {
    if (Array.isArray(value)) return [];
    return [[key, isJsonObject(value) ? withoutLists(value) : value]];
  });
  return Object.fromEntries(kept);
}
