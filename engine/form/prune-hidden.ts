import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Form, FormContext, FormField } from './form.ts';
import { enterRow, isShown, openScope } from './form-scope.ts';
import type { FormScope } from './form-logic.ts';
import { isBlank, isList } from '#engine/model/pointer.ts';

/**
 * The data that counts: without values of hidden fields, of captured fields that an enterprise may not declare, and of inputs left
 * empty. Both sides call it before they validate, so that a hidden field neither blocks nor smuggles. Unknown keys stay, for
 * validation to refuse.
 */
export function pruneHidden(form: Form, data: JsonObject, context: FormContext = {}): JsonObject {
  const pruned = pruneGroup(form.fields, data, openScope(form, data, context));
  // A value that went may have been what showed another; each round takes at least one away, so this ends.
  return countValues(pruned) === countValues(data) ? pruned : pruneHidden(form, pruned, context);
}

/** True for a field whose value only an institution gives. */
export function isCapturedOnly(field: FormField): boolean {
  if (field.source !== 'captured') return false;
  const source = own(field.schema, 'x-source');
  return isJsonObject(source) && own(source, 'declarable') !== true;
}

function pruneGroup(fields: readonly FormField[], data: JsonObject, scope: FormScope): JsonObject {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const kept = Object.entries(data).flatMap(([key, value]): [string, Json][] => {
    const field = byKey.get(key);
    if (field === undefined) return [[key, value]];
    if (isBlank(value) || isCapturedOnly(field) || !isShown(field, scope)) return [];
    return [[key, pruneValue(field, value, scope)]];
  });
  return Object.fromEntries(kept);
}

function pruneValue(field: FormField, value: Json, scope: FormScope): Json {
  if (field.kind === 'group' && isJsonObject(value)) return pruneGroup(field.children, value, scope);
  if (field.kind !== 'rows' || !isList(value)) return value;
  return value.map((row) => (isJsonObject(row) ? pruneGroup(field.children, row, enterRow(scope, field, row)) : row));
}

function countValues(value: Json): number {
  if (isList(value)) return value.reduce<number>((total, inner) => total + countValues(inner), 1);
  if (!isJsonObject(value)) return 1;
  return Object.values(value).reduce<number>((total, inner) => total + countValues(inner), 1);
}
