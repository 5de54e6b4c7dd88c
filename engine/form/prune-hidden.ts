import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { activeFields, listInactiveKeys, readingOf } from './active-fields.ts';
import { listChoices } from './choices.ts';
import type { FieldPart, Form, FormContext, FormField } from './form.ts';
import { enterRow, isShown, openScope } from './form-scope.ts';
import type { FormScope } from './form-logic.ts';
import { isBlank, isList } from '#engine/model/pointer.ts';

/**
 * The data that counts: without values of hidden fields, of captured fields that an enterprise may not declare, and of inputs left
 * empty. Both sides call it before they validate, so that a hidden field neither blocks nor smuggles. Unknown keys stay, for
 * validation to refuse.
 */
export function pruneHidden(form: Form, data: JsonObject, context: FormContext = {}): JsonObject {
  const pruned = pruneGroup(form.root, data, openScope(form, data, context));
  // A value that went may have been what showed another; each round takes at least one away, so this ends.
  return countValues(pruned) === countValues(data) ? pruned : pruneHidden(form, pruned, context);
}

/** True for a field whose value only an institution gives. */
export function isCapturedOnly(field: FormField): boolean {
  if (field.source !== 'captured') return false;
  const source = own(field.schema, 'x-source');
  return isJsonObject(source) && own(source, 'declarable') !== true;
}

/** True for a value that an input left empty: nothing, a null or an empty text that the field does not name among its values. */
export function isEmptyInput(field: FormField, value: Json | undefined): value is undefined | null | '' {
  if (value === null) return !field.nullable;
  if (value !== '' || field.kind !== 'choice') return isBlank(value);
  return listChoices(field.schema)?.some((choice) => choice.value === '') !== true;
}

function pruneGroup(part: FieldPart, data: JsonObject, scope: FormScope): JsonObject {
  const byKey = new Map(activeFields(part, data).map((field) => [field.key, field]));
  const inactive = listInactiveKeys(part, data);
  const kept = Object.entries(data).flatMap(([key, value]): [string, Json][] => {
    const field = byKey.get(key);
    if (field === undefined) return inactive.has(key) ? [] : [[key, value]];
    if (isEmptyInput(field, value) || isCapturedOnly(field) || !isShown(field, scope)) return [];
    return [[key, pruneValue(field, value, scope)]];
  });
  return Object.fromEntries(kept);
}

function pruneValue(declared: FormField, value: Json, scope: FormScope): Json {
  const field = readingOf(declared, value);
  if (field.kind === 'group' && isJsonObject(value)) return pruneGroup(field, value, scope);
  if (!isList(value)) return value;
  if (field.kind === 'items')
    return value.map((item) => field.children.reduce((kept, child) => pruneValue(child, kept, scope), item));
  if (field.kind !== 'rows') return value;
  return value.map((row) => (isJsonObject(row) ? pruneGroup(field, row, enterRow(scope, field, row)) : row));
}

function countValues(value: Json): number {
  if (isList(value)) return value.reduce<number>((total, inner) => total + countValues(inner), 1);
  if (!isJsonObject(value)) return 1;
  return Object.values(value).reduce<number>((total, inner) => total + countValues(inner), 1);
}
