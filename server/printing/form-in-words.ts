import type { Form, FormField } from '#engine/form/form.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** The data of a form with every choice in its Chinese title, for papers. */
export function formInWords(form: Form, data: JsonObject): JsonObject {
  return groupInWords(form.fields, data);
}

function groupInWords(fields: readonly FormField[], data: JsonObject): JsonObject {
  const words = Object.entries(data).map(([key, value]): [string, Json] => {
    const field = fields.find((candidate) => candidate.key === key);
    return [key, field ? fieldInWords(field, value) : value];
  });
  return Object.fromEntries(words);
}

function fieldInWords(field: FormField, value: Json): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => entryInWords(field, entry));
  if (isJsonObject(value)) return groupInWords(field.children, value);
  return choiceInWords(field.schema, value);
}

function entryInWords(field: FormField, entry: Json): Json {
  if (isJsonObject(entry)) return groupInWords(field.children, entry);
  const items = own(field.schema, 'items');
  return choiceInWords(isJsonObject(items) ? items : field.schema, entry);
}

function choiceInWords(schema: JsonObject, value: Json): Json {
  const titles = own(schema, 'x-enum-titles');
  const key = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const title = isJsonObject(titles) && key !== undefined ? own(titles, key) : undefined;
  const zh = isJsonObject(title) ? own(title, 'zh') : undefined;
  return typeof zh === 'string' ? zh : value;
}
