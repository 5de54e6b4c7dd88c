import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import { overlay } from '#engine/model/overlay.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { formFromFacts } from './form-from-facts.ts';
import type { Form, FormContext } from './form.ts';
import { knownInForm } from './known-in-form.ts';

/** What the form of a case is read with. */
export interface CaseGiven {
  readonly caseNo: string;
  /** The day an edition takes effect. */
  readonly edition: string;
  readonly asOf: PlainDate | undefined;
  /** Captured facts of the enterprise. */
  readonly captured: JsonObject;
  /** What the house's own records say: `certificate`, `enterprise`, `report`, and `limits` of the certificate document. */
  readonly known: JsonObject;
  /** Names the form may read beside these. */
  readonly names?: JsonObject;
}

/** The context of a case's form, the same in the browser and on the server. Our own records come before captured ones. */
export function caseContext(form: Form, given: CaseGiven): FormContext {
  const { caseNo, edition, asOf, captured, known, names = {} } = given;
  return {
    captured: overlay(formFromFacts(form, captured), knownInForm(form, known)),
    names: { caseNo, edition, limits: of(known, 'limits'), ...recordsOf(known), ...names },
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function recordsOf(known: JsonObject): JsonObject {
  return { certificate: of(known, 'certificate'), report: of(known, 'report') };
}

function of(known: JsonObject, name: string): Json {
  return own(known, name) ?? {};
}
