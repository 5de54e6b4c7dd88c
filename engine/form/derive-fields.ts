import type { JsonObject } from '#engine/model/json.ts';
import { applyCaptured } from './apply-captured.ts';
import { computeFields } from './compute-fields.ts';
import type { Form, FormContext } from './form.ts';

/** The data with what nobody types: captured values laid over undisputed ones, then computed fields worked out. */
export function deriveFields(form: Form, data: JsonObject, context: FormContext = {}): JsonObject {
  return computeFields(form, applyCaptured(form, data, context.captured ?? {}), context);
}
