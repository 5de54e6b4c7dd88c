import { carryOver } from '#engine/form/carry-over.ts';
import type { Form } from '#engine/form/form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { overlay } from '#engine/model/overlay.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Application } from './application.ts';
import { findProcedure, type Case } from './application-lookup.ts';
import { listOfEnterprise } from './application-store.ts';

/** What the forms that an enterprise submitted before tell for one of its forms. */
export interface Carried {
  readonly data: JsonObject;
  /** The applications that told something, the latest first. */
  readonly from: readonly Application[];
}

/** The cases that the enterprise of an application handed in before it, the earliest first; what others filed about it is not its own word. */
export async function listEarlier(db: Queries, { id, enterpriseId }: Application): Promise<readonly Application[]> {
  const all = await listOfEnterprise(db, enterpriseId);
  return all.filter((each) => each.submittedAt !== null && each.filing === null && each.id !== id).reverse();
}

/** What earlier applications tell for a form, a later one over an earlier one. */
export function carriedInto(rules: OpenRules, form: Form, earlier: readonly Application[]): Carried {
  const told = earlier.map((application) => ({ application, data: carriedFrom(rules, form, application) }));
  const from = told.filter(({ data }) => Object.keys(data).length > 0).map(({ application }) => application);
  return { data: told.map(({ data }) => data).reduce(overlay, {}), from: from.reverse() };
}

/** The same for the form of a case; nothing where it has none. */
export async function carriedIntoCase(db: Queries, { application, rules, procedure }: Case): Promise<Carried> {
  if (procedure.form === null) return { data: {}, from: [] };
  return carriedInto(rules, rules.getForm(procedure.form), await listEarlier(db, application));
}

function carriedFrom(rules: OpenRules, form: Form, { procedure, data }: Application): JsonObject {
  const id = findProcedure(rules, procedure)?.form;
  return id ? carryOver(form, { form: rules.getForm(id), data }) : {};
}
