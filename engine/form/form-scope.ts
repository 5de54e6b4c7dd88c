import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Form, FormContext, FormField } from './form.ts';
import { decide, type FormScope } from './form-logic.ts';
import { isList } from './pointer.ts';

/** What logic of the form reads outside of any row; an absent list counts as an empty one, as among the facts. */
export function openScope(form: Form, data: JsonObject, context: FormContext): FormScope {
  return { data: withLists(form, data), rows: [], context };
}

/** The same with a row in hand, whose own fields come before the names around it. */
export function enterRow(scope: FormScope, field: FormField, row: JsonObject): FormScope {
  return { ...scope, rows: [...scope.rows, fillLists(field.children, row)] };
}

/** True when every condition of the field holds; one that hangs on a value not given yet hides it. */
export function isShown(field: FormField, scope: FormScope): boolean {
  return field.conditions.every((condition) => decide(condition, scope) === true);
}

const filled = new WeakMap<JsonObject, { readonly form: Form; readonly data: JsonObject }>();

/** Data is never changed in place, so the work is done once for each version of it. */
function withLists(form: Form, data: JsonObject): JsonObject {
  const known = filled.get(data);
  if (known?.form === form) return known.data;
  const complete = fillLists(form.fields, data);
  filled.set(data, { form, data: complete });
  return complete;
}

function fillLists(fields: readonly FormField[], data: JsonObject): JsonObject {
  const entries = fields
    .map((field) => [field.key, fillField(field, own(data, field.key))] as const)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return { ...data, ...Object.fromEntries(entries) };
}

function fillField(field: FormField, value: Json | undefined): Json | undefined {
  switch (field.kind) {
    case 'group':
      return fillLists(field.children, isJsonObject(value) ? value : {});
    case 'rows':
      return isList(value) ? value.map((row) => (isJsonObject(row) ? fillLists(field.children, row) : row)) : [];
    case 'choices':
    case 'months':
    case 'list':
    case 'files':
      return value ?? [];
    default:
      return value;
  }
}
