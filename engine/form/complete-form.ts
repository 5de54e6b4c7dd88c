import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList } from '#engine/model/pointer.ts';
import { activeFields, readingOf } from './active-fields.ts';
import type { FieldPart, Form, FormContext, FormField } from './form.ts';
import type { FormScope } from './form-logic.ts';
import { enterRow, isShown, openScope } from './form-scope.ts';

/**
 * The data with what no input writes by itself: required groups, so that their fields are named instead of the group, and null where a
 * required field may be null and was left empty.
 */
export function completeForm(form: Form, data: JsonObject, context: FormContext = {}): JsonObject {
  return completeGroup(form.root, data, openScope(form, data, context));
}

function completeGroup(part: FieldPart, data: JsonObject, scope: FormScope): JsonObject {
  const changed = activeFields(part, data).flatMap((field): [string, Json][] => {
    const before = own(data, field.key);
    const after = before === undefined ? missing(field, scope) : completeValue(field, before, scope);
    return after === undefined || after === before ? [] : [[field.key, after]];
  });
  return changed.length === 0 ? data : { ...data, ...Object.fromEntries(changed) };
}

function missing(field: FormField, scope: FormScope): Json | undefined {
  if (!field.required || field.source !== 'declared' || !isShown(field, scope)) return undefined;
  if (field.nullable) return null;
  return field.kind === 'group' ? completeGroup(field, {}, scope) : undefined;
}

function completeValue(declared: FormField, value: Json, scope: FormScope): Json {
  const field = readingOf(declared, value);
  if (field.kind === 'group' && isJsonObject(value)) return completeGroup(field, value, scope);
  if (!isList(value)) return value;
  if (field.kind === 'items')
    return sameOr(
      value,
      value.map((item) => completeItem(field, item, scope)),
    );
  if (field.kind !== 'rows') return value;
  const rows = value.map((row) => (isJsonObject(row) ? completeGroup(field, row, enterRow(scope, field, row)) : row));
  return sameOr(value, rows);
}

function completeItem({ children }: FormField, item: Json, scope: FormScope): Json {
  return children.reduce((kept, child) => completeValue(child, kept, scope), item);
}

function sameOr(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.every((item, index) => item === before[index]) ? before : after;
}
