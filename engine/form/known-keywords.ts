import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList } from '#engine/model/pointer.ts';
import { FORM_KEYWORDS } from './keywords.ts';

/** Keywords that hold one schema, with how many levels deeper in the data it speaks. */
export const KEYWORDS_WITH_SCHEMA: ReadonlyMap<string, number> = new Map([
  ['not', 0],
  ['if', 0],
  ['then', 0],
  ['else', 0],
  ['items', 1],
  ['contains', 1],
  ['additionalProperties', 1],
  ['propertyNames', 1],
  ['unevaluatedItems', 1],
  ['unevaluatedProperties', 1],
]);

/** Keywords that hold several schemas, by name or by number. */
export const KEYWORDS_WITH_SCHEMAS: ReadonlyMap<string, number> = new Map([
  ['allOf', 0],
  ['anyOf', 0],
  ['oneOf', 0],
  ['dependentSchemas', 0],
  ['properties', 1],
  ['patternProperties', 1],
  ['prefixItems', 1],
]);

const PLAIN = [
  'type',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
  'required',
  'dependentRequired',
  'title',
  'description',
  'default',
  'examples',
  'readOnly',
  'writeOnly',
  'deprecated',
  'contentEncoding',
  'contentMediaType',
  '$comment',
];

/** The keywords that a form reads or that judge its data. */
export const KNOWN_KEYWORDS: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...KEYWORDS_WITH_SCHEMA.keys(),
  ...KEYWORDS_WITH_SCHEMAS.keys(),
  ...Object.keys(FORM_KEYWORDS),
  'x-decimals',
]);

/** What earlier drafts and neighbours say in other words. Names and definitions go, because references are expanded. */
export const IN_HOUSE_WORDS: readonly ((schema: JsonObject) => JsonObject)[] = [
  (schema) => without(schema, ['$schema', '$id', 'id', '$anchor', 'definitions', '$defs']),
  splitDependencies,
  turnTuples,
  (schema) => (own(schema, 'nullable') === true ? { ...without(schema, ['nullable']), ...withNull(schema) } : schema),
];

function splitDependencies(schema: JsonObject): JsonObject {
  const dependencies = own(schema, 'dependencies');
  if (!isJsonObject(dependencies)) return schema;
  const entries = Object.entries(dependencies);
  return {
    ...without(schema, ['dependencies']),
    dependentRequired: Object.fromEntries(entries.filter(([, value]) => isList(value))),
    dependentSchemas: Object.fromEntries(entries.filter(([, value]) => !isList(value))),
  };
}

function turnTuples(schema: JsonObject): JsonObject {
  const items = own(schema, 'items');
  if (!isList(items)) return without(schema, ['additionalItems']);
  const rest = own(schema, 'additionalItems');
  const turned = { ...without(schema, ['items', 'additionalItems']), prefixItems: items };
  return rest === undefined ? turned : { ...turned, items: rest };
}

function withNull(schema: JsonObject): JsonObject {
  const type = own(schema, 'type');
  const added: Record<string, Json> = {};
  if (typeof type === 'string') added['type'] = [type, 'null'];
  const values = own(schema, 'enum');
  if (isList(values) && !values.includes(null)) added['enum'] = [...values, null];
  return added;
}

function without(schema: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !names.includes(key)));
}
