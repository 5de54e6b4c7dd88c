import type { Form, FormField } from '#engine/form/form.ts';
import { maskValue } from '#engine/form/mask.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { SecretBox } from '#server/world/secret-box.ts';

/** Tells a sealed text from a plain one. */
const SEALED = 'sealed:';

type Change = (field: FormField, value: string) => string;

/** The data of a form with every sensitive text sealed, as it is stored. */
export function sealFields(box: SecretBox, form: Form, data: JsonObject): JsonObject {
  return changeSensitive(form.fields, data, (_field, value) => SEALED + box.seal(value));
}

/** The data with every sealed text opened. */
export function openFields(box: SecretBox, form: Form, data: JsonObject): JsonObject {
  return changeSensitive(form.fields, data, (_field, value) => openText(box, value));
}

/** The data as it may lie on a screen: every sensitive text masked. */
export function maskFields(box: SecretBox, form: Form, data: JsonObject): JsonObject {
  return changeSensitive(form.fields, data, (field, value) => maskValue(field, openText(box, value)) ?? '');
}

function openText(box: SecretBox, text: string): string {
  return text.startsWith(SEALED) ? box.open(text.slice(SEALED.length)) : text;
}

function changeSensitive(fields: readonly FormField[], data: JsonObject, change: Change): JsonObject {
  const changed = fields.flatMap((field): readonly (readonly [string, Json])[] => {
    const value = own(data, field.key);
    if (value === undefined) return [];
    return [[field.key, changeValue(field, value, change)]];
  });
  return { ...data, ...Object.fromEntries(changed) };
}

function changeValue(field: FormField, value: Json, change: Change): Json {
  if (isJsonObject(value)) return changeSensitive(field.children, value, change);
  if (Array.isArray(value)) {
    return value.map((row: Json) => (isJsonObject(row) ? changeSensitive(field.children, row, change) : row));
  }
  const sensitive = typeof own(field.schema, 'x-sensitive') === 'string';
  return sensitive && typeof value === 'string' ? change(field, value) : value;
}
