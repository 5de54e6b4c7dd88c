import { isJsonObject, own, pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import { untranslated } from '#engine/model/local-text.ts';
import { ANY_ROW, type FieldKind, type FieldSource, type FormField } from './form.ts';
import { findTitle } from './local-title.ts';
import { isList } from '#engine/model/pointer.ts';

/** Where a group of properties stands, for {@link readFields}. */
export interface FieldHome {
  readonly scope: string;
  readonly path: readonly string[];
}

/** Extra conditions of a field, such as those of the layout elements around it. */
export type ConditionsOf = (scope: string) => readonly Json[];

/** The fields of an object schema, in the order of its properties. */
export function readFields(schema: JsonObject, home: FieldHome, conditionsOf: ConditionsOf): readonly FormField[] {
  const properties = own(schema, 'properties');
  if (!isJsonObject(properties)) return [];
  const required = new Set(listTexts(own(schema, 'required')));
  return Object.entries(properties)
    .filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1]))
    .map(([key, property]) => readField(key, property, home, required.has(key), conditionsOf));
}

/** The texts of a list, other values left out. */
export function listTexts(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

function readField(
  key: string,
  schema: JsonObject,
  home: FieldHome,
  required: boolean,
  conditionsOf: ConditionsOf,
): FormField {
  const scope = `${home.scope}/properties${pointerStep(key)}`;
  const path = [...home.path, key];
  const kind = kindOf(schema);
  const shown = own(schema, 'x-show');
  return {
    key,
    scope,
    path,
    kind,
    title: findTitle(schema) ?? untranslated(key),
    schema,
    source: sourceOf(schema),
    required,
    conditions: [...(shown === undefined ? [] : [shown]), ...conditionsOf(scope)],
    children: childrenOf(kind, schema, { scope, path }, conditionsOf),
  };
}

function childrenOf(
  kind: FieldKind,
  schema: JsonObject,
  home: FieldHome,
  conditionsOf: ConditionsOf,
): readonly FormField[] {
  if (kind === 'group') return readFields(schema, home, conditionsOf);
  const items = own(schema, 'items');
  if (kind !== 'rows' || !isJsonObject(items)) return [];
  return readFields(items, { scope: `${home.scope}/items`, path: [...home.path, ANY_ROW] }, conditionsOf);
}

function sourceOf(schema: JsonObject): FieldSource {
  if (Object.hasOwn(schema, 'x-computed')) return 'computed';
  if (own(schema, 'x-managed') === true) return 'managed';
  return Object.hasOwn(schema, 'x-source') ? 'captured' : 'declared';
}

function kindOf(schema: JsonObject): FieldKind {
  const type = own(schema, 'type');
  if (type === 'object') return 'group';
  if (type === 'array') return kindOfList(schema);
  if (type === 'boolean') return 'boolean';
  if (isList(own(schema, 'enum'))) return 'choice';
  if (type === 'number' || type === 'integer') return 'number';
  if (type !== 'string') return 'unknown';
  const format = own(schema, 'format');
  return format === 'date' || format === 'month' ? format : 'text';
}

function kindOfList(schema: JsonObject): FieldKind {
  const items = own(schema, 'items');
  if (!isJsonObject(items)) return 'unknown';
  if (own(schema, 'x-widget') === 'files') return 'files';
  if (own(items, 'type') === 'object') return 'rows';
  if (own(items, 'format') === 'month') return 'months';
  if (isList(own(items, 'enum'))) return 'choices';
  return own(items, 'type') === 'string' ? 'list' : 'unknown';
}
