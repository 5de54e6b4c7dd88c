import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** What a text prints a value as; `enum` values are texts of a closed list, `other` can only be looked into. */
export type ValueKind = 'text' | 'integer' | 'number' | 'date' | 'date-time' | 'boolean' | 'texts' | 'rows' | 'other';

/** What the schema of a paper's data knows at one place of a template. */
export interface Scope {
  /** Schemas by the names that can be read here. */
  readonly names: ReadonlyMap<string, JsonObject>;
  /** Paths of names that are not always there. */
  readonly optional: ReadonlySet<string>;
  /** Optional paths that a surrounding condition has found to be there. */
  readonly present: ReadonlySet<string>;
  /** How many repetitions surround this place. */
  readonly depth: number;
}

/** A path that leads somewhere; `lacking` is its first part that may be absent although nothing has asked. */
export interface KnownPath {
  readonly schema: JsonObject;
  readonly optional: boolean;
  readonly lacking: string | undefined;
}

/** A path that leads nowhere, from `step` on. */
export interface UnknownPath {
  readonly step: string;
  readonly candidates: readonly string[];
}

/** The scope of a whole template: the properties of its data. */
export function openScope(dataSchema: JsonObject): Scope {
  const required = requiredOf(dataSchema);
  const names = new Map(propertiesOf(dataSchema));
  const optional = new Set(
    [...names].filter(([name, schema]) => isOptional(name, schema, required)).map(([name]) => name),
  );
  return { names, optional, present: new Set(), depth: 0 };
}

/** Adds the name of a row inside a repetition. */
export function withRow(scope: Scope, name: string, row: JsonObject): Scope {
  return { ...scope, names: new Map([...scope.names, [name, row]]), depth: scope.depth + 1 };
}

/** Notes that a condition has found a path to be there. */
export function withPresent(scope: Scope, path: string): Scope {
  return { ...scope, present: new Set([...scope.present, path]) };
}

/** Follows a path through the schema. */
export function followPath(path: readonly string[], scope: Scope): KnownPath | UnknownPath {
  const [first = '', ...rest] = path;
  const root = scope.names.get(first);
  if (!root) return { step: first, candidates: [...scope.names.keys()] };
  let schema: JsonObject = root;
  let walked = first;
  let optional = scope.optional.has(first);
  let lacking: string | undefined;
  for (const step of rest) {
    if (optional && !scope.present.has(walked)) lacking ??= walked;
    const properties: ReadonlyMap<string, JsonObject> = new Map(propertiesOf(schema));
    const next = properties.get(step);
    if (!next) return { step, candidates: [...properties.keys()] };
    optional = isOptional(step, next, requiredOf(schema));
    schema = next;
    walked += `.${step}`;
  }
  return { schema, optional: optional && !scope.present.has(walked), lacking };
}

/** What kind of value a schema describes, null aside. */
export function kindOf(schema: JsonObject): ValueKind {
  const types = typesOf(schema).filter((type) => type !== 'null');
  if (types.length !== 1) return 'other';
  switch (types[0]) {
    case 'string': {
      const format = own(schema, 'format');
      return format === 'date' || format === 'date-time' ? format : 'text';
    }
    case 'integer':
    case 'number':
    case 'boolean':
      return types[0];
    case 'array':
      return kindOf(itemsOf(schema)) === 'text' ? 'texts' : 'rows';
    default:
      return 'other';
  }
}

/** The closed list of values, when the schema has one. */
export function listChoices(schema: JsonObject): readonly Json[] | undefined {
  const choices = own(schema, 'enum');
  return isList(choices) ? choices.filter((choice) => choice !== null) : undefined;
}

/** The schema of one row of an array; an empty schema when it says nothing. */
export function itemsOf(schema: JsonObject): JsonObject {
  const items = own(schema, 'items');
  return isJsonObject(items) ? items : {};
}

/** The properties that an object must have. */
export function listRequired(schema: JsonObject): readonly { readonly name: string; readonly schema: JsonObject }[] {
  const required = requiredOf(schema);
  return propertiesOf(schema).flatMap(([name, inner]) => (required.includes(name) ? [{ name, schema: inner }] : []));
}

function typesOf(schema: JsonObject): readonly Json[] {
  const type = own(schema, 'type');
  if (isList(type)) return type;
  return type === undefined ? [] : [type];
}

function propertiesOf(schema: JsonObject): [string, JsonObject][] {
  const properties = own(schema, 'properties');
  if (!isJsonObject(properties)) return [];
  return Object.entries(properties).filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1]));
}

function requiredOf(schema: JsonObject): readonly Json[] {
  const required = own(schema, 'required');
  return isList(required) ? required : [];
}

function isOptional(name: string, schema: JsonObject, required: readonly Json[]): boolean {
  return !required.includes(name) || typesOf(schema).includes('null');
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
