import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isBlank, readAt } from '#engine/model/pointer.ts';
import type { Form, FormField } from './form.ts';

/**
 * What the house's own records say of a form's fields (`x-source.known`), in the shape of its data: given to `settleForm` as captured values,
 * so that nobody types what is on record.
 */
export function knownInForm(form: Form, known: JsonObject): JsonObject {
  return fill(form.fields, known);
}

function fill(fields: readonly FormField[], known: JsonObject): JsonObject {
  const filled = fields.flatMap((field): [string, Json][] => {
    if (field.kind === 'group') {
      const inner = fill(field.children, known);
      return Object.keys(inner).length === 0 ? [] : [[field.key, inner]];
    }
    const value = valueOf(field, known);
    return isBlank(value) ? [] : [[field.key, value]];
  });
  return Object.fromEntries(filled);
}

function valueOf({ schema }: FormField, known: JsonObject): Json | undefined {
  const source = own(schema, 'x-source');
  const name = isJsonObject(source) ? own(source, 'known') : undefined;
  return typeof name === 'string' ? readAt(known, name.split('.')) : undefined;
}
