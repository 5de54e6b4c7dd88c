import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList } from '#engine/model/pointer.ts';
import { listChoices } from './choices.ts';
import type { FieldKind } from './form.ts';
import { joinFacets, listFacets } from './schema-facets.ts';

/** Types a value may have beside null; `number` stands for whole numbers too. */
export function listTypes(schema: JsonObject): readonly string[] {
  const type = own(schema, 'type');
  const named = (isList(type) ? type : [type ?? inferType(schema)]).filter((name) => typeof name === 'string');
  return named.filter((name) => name !== 'null' && !(name === 'integer' && named.includes('number')));
}

/** Whether a schema names null among the values; one that says nothing of types does not. */
export function namesNull(schema: JsonObject): boolean {
  const type = own(schema, 'type');
  if (type !== undefined) return type === 'null' || (isList(type) && type.includes('null'));
  const values = own(schema, 'enum');
  if (isList(values)) return values.includes(null);
  if (own(schema, 'const') === null) return true;
  return ['oneOf', 'anyOf'].some((keyword) => {
    const branches = own(schema, keyword);
    return isList(branches) && branches.some((branch) => isJsonObject(branch) && namesNull(branch));
  });
}

/** How a field with this schema holds its value, alternatives left aside. */
export function kindOfSchema(schema: JsonObject): FieldKind {
  const [type, ...more] = listTypes(schema);
  if (more.length > 0) return listChoices(schema) === undefined ? 'alternatives' : 'choice';
  if (type === 'object') return 'group';
  if (type === 'array') return kindOfList(schema);
  if (type === 'boolean') return 'boolean';
  if (listChoices(schema) !== undefined) return 'choice';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'string') return kindOfText(own(schema, 'format'));
  return own(schema, 'type') === 'null' ? 'nothing' : 'unknown';
}

const BY_FORMAT: Readonly<Record<string, FieldKind>> = {
  date: 'date',
  month: 'month',
  time: 'time',
  'date-time': 'moment',
};

function kindOfText(format: Json | undefined): FieldKind {
  return (typeof format === 'string' ? own(BY_FORMAT, format) : undefined) ?? 'text';
}

function kindOfList(schema: JsonObject): FieldKind {
  const items = own(schema, 'items');
  if (!isJsonObject(items) || Object.hasOwn(schema, 'prefixItems')) return 'unknown';
  if (own(schema, 'x-widget') === 'files') return 'files';
  const item = joinFacets(listFacets([{ schema: items, scope: '' }]));
  const kind = kindOfSchema(item);
  if (kind === 'month') return 'months';
  const choices = listChoices(item);
  if (choices !== undefined && choices.every(({ value }) => typeof value === 'string')) return 'choices';
  if (kind === 'group') return 'rows';
  if (kind === 'unknown' && !hasBranches(item)) return 'unknown';
  return own(item, 'type') === 'string' && kind === 'text' ? 'list' : 'items';
}

function hasBranches(schema: JsonObject): boolean {
  return isList(own(schema, 'oneOf')) || isList(own(schema, 'anyOf'));
}

const TELLING: readonly (readonly [string, readonly string[]])[] = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties', 'dependentRequired']],
  ['array', ['items', 'minItems', 'maxItems', 'prefixItems', 'contains']],
  ['string', ['minLength', 'maxLength', 'pattern', 'format']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/** What keywords speak of when nobody says the type. */
function inferType(schema: JsonObject): string | undefined {
  return TELLING.find(([, keywords]) => keywords.some((keyword) => Object.hasOwn(schema, keyword)))?.[0];
}
