import type { JsonObject } from '#engine/model/json.ts';
import { completeForm } from './complete-form.ts';
import { deriveFields } from './derive-fields.ts';
import type { Form, FormContext } from './form.ts';
import { normaliseForm } from './normalise-form.ts';
import { pruneHidden } from './prune-hidden.ts';

/**
 * The data as it is submitted: normalised, captured values laid over undisputed ones, computed fields worked out, hidden values gone,
 * required groups there.
 * Browser and server call it, so both see the same.
 */
export function settleForm(form: Form, data: JsonObject, context: FormContext = {}): JsonObject {
  const derived = deriveFields(form, normaliseForm(form, data), context);
  return completeForm(form, pruneHidden(form, derived, context), context);
}
