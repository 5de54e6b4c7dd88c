import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { adoptSchema } from './adopt-schema.ts';
import type { Form } from './form.ts';
import { kindOfSchema } from './kind-of-field.ts';
import { openForm } from './open-form.ts';

/** A schema and a layout that were not written for this house, as JSON Forms and others read them. */
export interface ForeignForm {
  readonly id: string;
  readonly schema: JsonObject;
  /** In JSON Forms' vocabulary; without one, everything is shown one after the other. */
  readonly layout?: Json;
}

/** The key under which a form keeps data that are no object. */
export const WHOLE_VALUE = 'value';

/**
 * Opens a form that others wrote: plain JSON Schema from draft 7 to 2020-12 with local references, titles in one language or none. What
 * it says that no form knows is listed in {@link Form.unknown}. Data that are no object are kept under {@link WHOLE_VALUE}.
 * @throws BrokenForm for a reference that leads nowhere or to itself.
 */
export function adoptForm({ id, schema, layout }: ForeignForm): Form {
  const adopted = adoptSchema(id, schema);
  const { unknown } = adopted;
  const whole = { type: 'Control', scope: '#' };
  if (isGroup(adopted.schema)) return openForm({ id, schema: adopted.schema, layout: layout ?? whole, unknown });
  const { $defs, ...value } = adopted.schema;
  const wrapped: JsonObject = { type: 'object', properties: { [WHOLE_VALUE]: value }, required: [WHOLE_VALUE] };
  return openForm({ id, schema: $defs === undefined ? wrapped : { ...wrapped, $defs }, layout: whole, unknown });
}

/** True for a schema whose data are an object, so that they need no key around them. */
export function isGroup(schema: JsonObject): boolean {
  const branches = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => own(schema, keyword) ?? []);
  return kindOfSchema(schema) === 'group' || branches.some((branch) => isJsonObject(branch) && isGroup(branch));
}
