import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Form, FormContext, FormField } from './form.ts';
import { enterRow, isShown, openScope } from './form-scope.ts';
import { calculate, type FormScope } from './form-logic.ts';
import { isBlank, isList, writeAt } from '#engine/model/pointer.ts';

/**
 * The data with every computed field worked out anew, whatever was sent for it. Rows come first; then the fields outside of rows in the
 * order of the schema, each of which may read those before it. A field whose logic needs an absent value stays absent.
 */
export function computeFields(form: Form, data: JsonObject, context: FormContext = {}): JsonObject {
  const withRows = computeRows(form.fields, data, openScope(form, data, context));
  return listOutsideRows(form.fields).reduce((current, field) => {
    const scope = openScope(form, current, context);
    const value = isShown(field, scope) ? calculate(logicOf(field), scope) : undefined;
    if (value === undefined && !hasKey(current, field.path)) return current;
    return writeAt(current, field.path, value);
  }, withRows);
}

function computeRows(fields: readonly FormField[], data: JsonObject, scope: FormScope): JsonObject {
  const changed = fields.flatMap((field): [string, Json][] => {
    const value = own(data, field.key);
    if (field.kind === 'group' && isJsonObject(value)) return [[field.key, computeRows(field.children, value, scope)]];
    if (field.kind !== 'rows' || !isList(value)) return [];
    return [[field.key, value.map((row) => (isJsonObject(row) ? computeRow(field, row, scope) : row))]];
  });
  return changed.length === 0 ? data : { ...data, ...Object.fromEntries(changed) };
}

function computeRow(field: FormField, row: JsonObject, scope: FormScope): JsonObject {
  const inner = computeRows(field.children, row, scope);
  return field.children
    .filter((child) => child.source === 'computed')
    .reduce((current, child) => {
      const rowScope = enterRow(scope, field, current);
      const value = isShown(child, rowScope) ? calculate(logicOf(child), rowScope) : undefined;
      if (value === undefined && isBlank(own(current, child.key))) return current;
      return writeAt(current, [child.key], value);
    }, inner);
}

function listOutsideRows(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => {
    if (field.source === 'computed') return [field];
    return field.kind === 'group' ? listOutsideRows(field.children) : [];
  });
}

function logicOf(field: FormField): Json {
  return own(field.schema, 'x-computed') ?? null;
}

function hasKey(data: JsonObject, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  const inner = own(data, key);
  return inner !== undefined && (rest.length === 0 || (isJsonObject(inner) && hasKey(inner, rest)));
}
