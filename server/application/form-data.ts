import { caseContext } from '#engine/form/case-context.ts';
import type { Form } from '#engine/form/form.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Application } from './application.ts';

/** What an application's form is read with. */
export interface FormSituation {
  readonly rules: OpenRules;
  readonly application: Application;
  /** Captured facts of the enterprise. */
  readonly captured: JsonObject;
  /** What our own records say. */
  readonly known: JsonObject;
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
  const context = contextOf(form, situation);
  const data = settleForm(form, situation.application.data, context);
  return { data, problems: validateForm(form, data, context), facts: factsFromForm(form, data) };
}

/** The data of an application's form as it would count if it were submitted as it is. */
export function settleApplicationForm(form: Form, situation: FormSituation): JsonObject {
  return settleForm(form, situation.application.data, contextOf(form, situation));
}

function contextOf(form: Form, { rules, application, captured, known, asOf, names = {} }: FormSituation) {
  const edition = rules.edition.about.edition;
  return caseContext(form, { caseNo: application.number, edition, asOf, captured, known, names });
}
