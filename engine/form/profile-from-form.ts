import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isBlank } from '#engine/model/pointer.ts';
import type { Form, FormField } from './form.ts';

/**
 * What a form tells of the enterprise whatever the form is called: the values of fields with `x-profile`, by the name given there. Fields
 * inside rows tell nothing.
 * @param data settled by `settleForm`, or its words
 */
export function profileFromForm(form: Form, data: JsonObject): JsonObject {
  return Object.fromEntries(collect(form.fields, data));
}

/** The name under which a field tells something of the enterprise. */
export function profileName({ schema }: FormField): string | undefined {
  const name = own(schema, 'x-profile');
  return typeof name === 'string' ? name : undefined;
}

function collect(fields: readonly FormField[], data: JsonObject): readonly (readonly [string, Json])[] {
  return fields.flatMap((field) => {
    const value = own(data, field.key);
    if (isBlank(value)) return [];
    if (field.kind === 'group') return isJsonObject(value) ? collect(field.children, value) : [];
    const name = profileName(field);
    return name === undefined ? [] : [[name, value] as const];
  });
}
