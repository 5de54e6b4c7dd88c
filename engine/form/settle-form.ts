import type { JsonObject } from '#engine/model/json.ts';
import { applyCaptured } from './apply-captured.ts';
import { completeForm } from './complete-form.ts';
import { computeFields } from './compute-fields.ts';
import type { Form, FormContext } from './form.ts';
import { normaliseForm } from './normalise-form.ts';
import { pruneHidden } from './prune-hidden.ts';

/**
 * The data as it is submitted: normalised, captured values laid over undisputed ones, computed fields worked out, hidden values gone,
 * required groups there.
 * Browser and server call it, so both see the same.
 */
export function settleForm(form: Form, data: JsonObject, context: FormContext = {}): JsonObject {
  const normalised = normaliseForm(form, data);
  const captured = applyCaptured(form, normalised, context.captured ?? {});
  const computed = computeFields(form, captured, context);
  return completeForm(form, pruneHidden(form, computed, context), context);
}
