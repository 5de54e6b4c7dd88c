import { isJsonObject, own, ownText, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { parseUnit } from '#engine/model/unit.ts';
import { known, type FactSource, type Field, type LogicType, type TypeShape } from '#engine/types/logic-type.ts';

/** One list of the facts: what an absent one means, and which fields tell its rows apart. */
export interface FactList {
  readonly path: string;
  readonly absent: 'empty' | 'missing';
  readonly key: readonly string[];
}

/** The facts schema as the engine reads it: every name with its type, title, unit and source. */
export interface Vocabulary {
  readonly schema: JsonObject;
  /** Every fact by its dotted path (`enterprise.office.area`); rows stand behind their list's type. */
  readonly fields: Readonly<Record<string, Field>>;
  readonly lists: Readonly<Record<string, FactList>>;
}

/**
 * Reads a facts schema: JSON Schema 2020-12 with `title`, `x-en`, `x-unit`, `x-source`, and on lists `x-absent`, `x-key`.
 * Shapes it cannot type become `unknown`; the check of the document names them.
 */
export function readVocabulary(schema: JsonObject): Vocabulary {
  const fields: Record<string, Field> = {};
  const lists: Record<string, FactList> = {};
  collect(schema, '', fields, lists);
  return { schema, fields, lists };
}

function collect(
  schema: JsonObject,
  path: string,
  fields: Record<string, Field>,
  lists: Record<string, FactList>,
): void {
  for (const [name, property] of Object.entries(propertiesOf(schema))) {
    const inner = path === '' ? name : `${path}.${name}`;
    const field = toField(property, name);
    fields[inner] = field;
    if (field.type.kind === 'row') collect(property, inner, fields, lists);
    if (field.type.kind === 'list') lists[inner] = toList(property, inner);
  }
}

function toList(property: JsonObject, path: string): FactList {
  const key = own(property, 'x-key');
  return {
    path,
    absent: own(property, 'x-absent') === 'missing' ? 'missing' : 'empty',
    key: Array.isArray(key) ? key.map(String) : [],
  };
}

function toField(property: JsonObject, name: string): Field {
  const titles = own(property, 'x-value-titles');
  return {
    type: toType(property),
    title: titleOf(property, name),
    source: own(property, 'x-source') as FactSource | undefined,
    ...(isJsonObject(titles) ? { valueTitles: titles as unknown as Record<string, LocalText> } : {}),
  };
}

function titleOf(property: JsonObject, name: string): LocalText {
  return { zh: ownText(property, 'title') ?? name, en: ownText(property, 'x-en') ?? name };
}

function toType(property: JsonObject): LogicType {
  const written = own(property, 'type');
  const types: readonly unknown[] = Array.isArray(written) ? written : [written];
  const shape = toShape(property, types.find((type) => type !== 'null') ?? null);
  return { ...shape, nullable: types.includes('null') };
}

function toShape(property: JsonObject, type: unknown): TypeShape {
  const unit = ownText(property, 'x-unit');
  switch (type) {
    case 'number':
    case 'integer':
      return { kind: 'number', unit: parseUnit(unit ?? '') };
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
      return textShape(property);
    case 'array': {
      const items = own(property, 'items');
      const of = isJsonObject(items) ? toType(items) : known({ kind: 'unknown' });
      return { kind: 'list', of, unit: unit === undefined ? undefined : parseUnit(unit) };
    }
    case 'object':
      return { kind: 'row', fields: mapFields(propertiesOf(property)) };
    default:
      return { kind: 'unknown' };
  }
}

function textShape(property: JsonObject): TypeShape {
  const format = own(property, 'format');
  if (format === 'date') return { kind: 'date' };
  if (format === 'month') return { kind: 'month' };
  const values = own(property, 'enum');
  if (!Array.isArray(values)) return { kind: 'text', values: undefined };
  return { kind: 'text', values: values.filter((value): value is string => typeof value === 'string') };
}

function mapFields(properties: Readonly<Record<string, JsonObject>>): Readonly<Record<string, Field>> {
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, toField(property, name)]));
}

function propertiesOf(schema: JsonObject): Readonly<Record<string, JsonObject>> {
  const properties = own(schema, 'properties');
  return isJsonObject(properties) ? (properties as Record<string, JsonObject>) : {};
}
