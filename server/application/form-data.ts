import type { Form, FormContext } from '#engine/form/form.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import { formFromFacts } from '#engine/form/form-from-facts.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Application } from './application.ts';

/** What an application's form is read with. */
export interface FormSituation {
  readonly rules: OpenRules;
  readonly application: Application;
  /** Captured facts of the enterprise. */
  readonly captured: JsonObject;
  readonly asOf: PlainDate;
  /** Names the form may read beside those of every case. */
  readonly names?: JsonObject;
}

/** A form's data as it counts, what is wrong with it, and the facts it declares. */
export interface ReadForm {
  readonly data: JsonObject;
  readonly problems: readonly FormProblem[];
  readonly facts: JsonObject;
}

/** Settles the data of an application's form, validates it and reads its facts. */
export function readApplicationForm(form: Form, situation: FormSituation): ReadForm {
  const context = formContext(form, situation);
  const data = settleForm(form, situation.application.data, context);
  return { data, problems: validateForm(form, data, context), facts: factsFromForm(form, data) };
}

/** A form filled with what is known already. */
export function prefill(form: Form, known: JsonObject): JsonObject {
  return formFromFacts(form, known);
}

/** One facts object over another, group by group; lists are taken whole. */
export function overlay(under: JsonObject, over: JsonObject): JsonObject {
  const laid = Object.entries(over).map(([name, value]): [string, Json] => {
    const below = own(under, name);
    return [name, isJsonObject(below) && isJsonObject(value) ? overlay(below, value) : value];
  });
  return { ...under, ...Object.fromEntries(laid) };
}

function formContext(form: Form, { rules, application, captured, asOf, names }: FormSituation): FormContext {
  return {
    asOf,
    captured: formFromFacts(form, captured),
    names: { caseNo: application.number, edition: rules.edition.about.edition, ...names },
  };
}
