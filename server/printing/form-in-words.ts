import type { Form, FormField } from '#engine/form/form.ts';
import { maskValue } from '#engine/form/mask.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** How one value of a field is spelled. */
type Spelling = (field: FormField, value: Json) => Json;

/** The data of a form with every choice in its Chinese title, for papers. */
export function formInWords(form: Form, data: JsonObject): JsonObject {
  return groupInWords(form.fields, data, (field, value) => choiceInWords(field.schema, value));
}

/** The same with everything personal masked, for papers that go out of the house. */
export function formInMaskedWords(form: Form, data: JsonObject): JsonObject {
  return groupInWords(
    form.fields,
    data,
    (field, value) => maskValue(field, value) ?? choiceInWords(field.schema, value),
  );
}

function groupInWords(fields: readonly FormField[], data: JsonObject, spell: Spelling): JsonObject {
  const words = Object.entries(data).map(([key, value]): [string, Json] => {
    const field = fields.find((candidate) => candidate.key === key);
    return [key, field ? fieldInWords(field, value, spell) : value];
  });
  return Object.fromEntries(words);
}

function fieldInWords(field: FormField, value: Json, spell: Spelling): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => entryInWords(field, entry, spell));
  if (isJsonObject(value)) return groupInWords(field.children, value, spell);
  return spell(field, value);
}

function entryInWords(field: FormField, entry: Json, spell: Spelling): Json {
  if (isJsonObject(entry)) return groupInWords(field.children, entry, spell);
  const items = own(field.schema, 'items');
  return isJsonObject(items) ? choiceInWords(items, entry) : spell(field, entry);
}

function choiceInWords(schema: JsonObject, value: Json): Json {
  const titles = own(schema, 'x-enum-titles');
  const key = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const title = isJsonObject(titles) && key !== undefined ? own(titles, key) : undefined;
  const zh = isJsonObject(title) ? own(title, 'zh') : undefined;
  return typeof zh === 'string' ? zh : value;
}
