import type { Form } from '#engine/form/form.ts';
import { loadForm } from '#engine/form/load-form.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';

/** A form named `f` with the given properties, all of them shown one after the other unless a layout is given. */
export function smallForm(properties: JsonObject, more: JsonObject = {}, layout?: Json): Form {
  return loadForm(smallSource(properties, more, layout), 'f');
}

/** The same as documents. */
export function smallSource(properties: JsonObject, more: JsonObject = {}, layout?: Json): Record<string, Json> {
  const elements = Object.keys(properties).map((key) => ({ type: 'Control', scope: `#/properties/${key}` }));
  return {
    'f/schema.json': { type: 'object', additionalProperties: false, title: '表', 'x-en': 'Form', properties, ...more },
    'f/layout.json': layout ?? { type: 'VerticalLayout', elements },
  };
}

/** A text field with both titles. */
export function textField(title: string, more: JsonObject = {}): JsonObject {
  return { type: 'string', title, 'x-en': title, ...more };
}
