import { MISSING, type Value, type ValueRow } from '#engine/logic/value.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Form, FormContext, FormField } from './form.ts';
import { decide, givenAs, type FormScope } from './form-logic.ts';
import { isBlank, isList } from '#engine/model/pointer.ts';

/** What logic of the form reads outside of any row; an absent list counts as an empty one, as among the facts. */
export function openScope(form: Form, data: JsonObject, context: FormContext): FormScope {
  return { root: groupValue(form.fields, data), rows: [], context };
}

/** The same with a row in hand, whose own fields come before the names around it. */
export function enterRow(scope: FormScope, field: FormField, row: JsonObject): FormScope {
  return { ...scope, rows: [...scope.rows, groupValue(field.children, row)] };
}

/** True when every condition of the field holds; one that hangs on a value not given yet hides it. */
export function isShown(field: FormField, scope: FormScope): boolean {
  return field.conditions.every((condition) => decide(condition, scope) === true);
}

const known = new WeakMap<readonly FormField[], WeakMap<JsonObject, ValueRow>>();

/** Data is never changed in place, so each group and row is read once; at a key stroke only what stands around it is read anew. */
function groupValue(fields: readonly FormField[], data: JsonObject): ValueRow {
  const ofFields = known.get(fields) ?? new WeakMap<JsonObject, ValueRow>();
  known.set(fields, ofFields);
  const held = ofFields.get(data);
  if (held !== undefined) return held;
  const value = readGroup(fields, data);
  ofFields.set(data, value);
  return value;
}

/**
 * Every field of the group is named, absent ones as missing, so that an empty field of a row never reads a name around the row. A value
 * of the wrong shape is missing too: the schema names the fault, and logic has nothing to read.
 */
function readGroup(fields: readonly FormField[], data: JsonObject): ValueRow {
  return Object.fromEntries(fields.map((field) => [field.key, fieldValue(field, own(data, field.key))]));
}

function fieldValue(field: FormField, value: Json | undefined): Value {
  switch (field.kind) {
    case 'group':
      return groupValue(field.children, isJsonObject(value) ? value : {});
    case 'rows':
      return isList(value) ? value.map((row) => groupValue(field.children, isJsonObject(row) ? row : {})) : [];
    case 'choices':
    case 'months':
    case 'list':
    case 'files':
      return isList(value)
        ? value.filter((entry) => typeof entry === 'string' || isJsonObject(entry)).map(givenAs)
        : [];
    default:
      return isBlank(value) || typeof value === 'object' ? MISSING : value;
  }
}
