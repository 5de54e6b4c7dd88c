import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList, type DataPath } from '#engine/model/pointer.ts';
import { activeFields, listInactiveKeys, readingOf } from './active-fields.ts';
import { ANY_ROW, type FieldPart, type Form, type FormField } from './form.ts';

/** A value in the data that no field of the form stands for. */
export interface ExtraValue {
  readonly path: DataPath;
  readonly value: Json;
}

/** What the data hold beside the form's fields: kept as it is, and shown, so that nothing is sent that nobody sees. */
export function listExtras(form: Form, data: JsonObject): readonly ExtraValue[] {
  return ofGroup(form.root, data, []);
}

function ofGroup(part: FieldPart, data: JsonObject, path: DataPath): readonly ExtraValue[] {
  const byKey = new Map(activeFields(part, data).map((field) => [field.key, field]));
  const inactive = listInactiveKeys(part, data);
  return Object.entries(data).flatMap(([key, value]) => {
    const field = byKey.get(key);
    if (field !== undefined) return ofField(field, value, [...path, key]);
    return inactive.has(key) ? [] : [{ path: [...path, key], value }];
  });
}

function ofField(declared: FormField, value: Json, path: DataPath): readonly ExtraValue[] {
  const field = readingOf(declared, value);
  if (field.kind === 'group' && isJsonObject(value)) return ofGroup(field, value, path);
  if (!isList(value)) return [];
  if (field.kind === 'rows')
    return value.flatMap((row, index) => (isJsonObject(row) ? ofGroup(field, row, [...path, index]) : []));
  const item = field.kind === 'items' ? field.children.find(({ key }) => key === ANY_ROW) : undefined;
  return item === undefined ? [] : value.flatMap((inner, index) => ofField(item, inner, [...path, index]));
}
