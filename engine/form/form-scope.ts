import { MISSING, type Value, type ValueRow } from '#engine/logic/value.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { activeFields, readingOf } from './active-fields.ts';
import type { FieldPart, Form, FormContext, FormField } from './form.ts';
import { givenAs, holds, type FormScope } from './form-logic.ts';
import { isBlank, isList } from '#engine/model/pointer.ts';

/** What logic of the form reads outside of any row; an absent list counts as an empty one, as among the facts. */
export function openScope(form: Form, data: JsonObject, context: FormContext): FormScope {
  return { root: groupValue(form.root, data), rows: [], context, data, row: data };
}

/** The same with a row in hand, whose own fields come before the names around it. */
export function enterRow(scope: FormScope, field: FormField, row: JsonObject): FormScope {
  return { ...scope, rows: [...scope.rows, groupValue(field, row)], row };
}

/** True when every condition of the field holds. */
export function isShown(field: FormField, scope: FormScope): boolean {
  return field.conditions.every((condition) => holds(condition, scope));
}

const known = new WeakMap<FieldPart, WeakMap<JsonObject, ValueRow>>();

/** Data is never changed in place, so each group and row is read once; at a key stroke only what stands around it is read anew. */
function groupValue(part: FieldPart, data: JsonObject): ValueRow {
  const ofPart = known.get(part) ?? new WeakMap<JsonObject, ValueRow>();
  known.set(part, ofPart);
  const held = ofPart.get(data);
  if (held !== undefined) return held;
  const value = readGroup(activeFields(part, data), data);
  ofPart.set(data, value);
  return value;
}

/**
 * Every field of the group is named, absent ones as missing, so that an empty field of a row never reads a name around the row. A value
 * of the wrong shape is missing too: the schema names the fault, and logic has nothing to read.
 */
function readGroup(fields: readonly FormField[], data: JsonObject): ValueRow {
  return Object.fromEntries(fields.map((field) => [field.key, fieldValue(field, own(data, field.key))]));
}

function fieldValue(declared: FormField, value: Json | undefined): Value {
  const field = readingOf(declared, value);
  switch (field.kind) {
    case 'group':
      return groupValue(field, isJsonObject(value) ? value : {});
    case 'rows':
      return isList(value) ? value.map((row) => groupValue(field, isJsonObject(row) ? row : {})) : [];
    case 'choices':
    case 'months':
    case 'list':
    case 'files':
    case 'items':
      return isList(value)
        ? value.filter((entry) => typeof entry !== 'object' || isJsonObject(entry)).map(givenAs)
        : [];
    default:
      return isBlank(value) || typeof value === 'object' ? MISSING : value;
  }
}
