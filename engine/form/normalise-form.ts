import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { activeFields, readingOf } from './active-fields.ts';
import type { FieldPart, Form, FormField } from './form.ts';
import { CAPITAL_FORMATS, SOLID_FORMATS } from './formats/formats.ts';
import { isList } from '#engine/model/pointer.ts';

/**
 * The data as it is kept: texts trimmed; codes, numbers and addresses in half-width without blanks; codes in capitals. What the schema
 * does not know stays as it is, for validation to name.
 */
export function normaliseForm(form: Form, data: JsonObject): JsonObject {
  return normaliseGroup(form.root, data);
}

/** The value of one field as it is kept. */
export function normaliseValue(declared: FormField, value: Json): Json {
  const field = readingOf(declared, value);
  if (field.kind === 'text' && typeof value === 'string') return normaliseText(field.schema, value);
  if (field.kind === 'group' && isJsonObject(value)) return normaliseGroup(field, value);
  if (!isList(value)) return value;
  if (field.kind === 'items')
    return value.map((item) => field.children.reduce((kept, child) => normaliseValue(child, kept), item));
  return field.kind === 'rows' ? value.map((row) => (isJsonObject(row) ? normaliseGroup(field, row) : row)) : value;
}

function normaliseGroup(part: FieldPart, data: JsonObject): JsonObject {
  const byKey = new Map(activeFields(part, data).map((field) => [field.key, field]));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = byKey.get(key);
      return [key, field === undefined ? value : normaliseValue(field, value)];
    }),
  );
}

/** A password is kept as typed. */
function normaliseText(schema: JsonObject, text: string): string {
  if (own(schema, 'x-widget') === 'password') return text;
  const format = own(schema, 'format');
  if (typeof format !== 'string' || !SOLID_FORMATS.has(format)) return text.trim();
  const solid = text.normalize('NFKC').replaceAll(/\s/g, '');
  return CAPITAL_FORMATS.has(format) ? solid.toUpperCase() : solid;
}
