import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** Path of the facts schema inside an edition. */
export const FACTS_SCHEMA = 'facts.schema.json';

/**
 * The whole facts schema of an edition: references from `facts.schema.json` to other files of the edition are
 * replaced by what those files say, one level deep. A reference to a file that is not there stays as it is.
 */
export function assembleFactsSchema(documents: Readonly<Record<string, Json>>): JsonObject | undefined {
  const root = own(documents, FACTS_SCHEMA);
  if (!isJsonObject(root)) return undefined;
  const properties = own(root, 'properties');
  if (!isJsonObject(properties)) return root;
  const assembled = Object.entries(properties).map(([name, property]) => [name, inlined(property, documents)] as const);
  return { ...root, properties: Object.fromEntries(assembled) };
}

/** The files that `facts.schema.json` refers to. */
export function listFactsParts(documents: Readonly<Record<string, Json>>): readonly string[] {
  const root = own(documents, FACTS_SCHEMA);
  const properties = isJsonObject(root) ? own(root, 'properties') : undefined;
  if (!isJsonObject(properties)) return [];
  return Object.values(properties).flatMap((property) => referenceOf(property) ?? []);
}

function inlined(property: Json, documents: Readonly<Record<string, Json>>): Json {
  const reference = referenceOf(property);
  const target = reference === undefined ? undefined : own(documents, reference);
  if (!isJsonObject(target)) return property;
  return Object.fromEntries(Object.entries(target).filter(([key]) => key !== '$schema'));
}

function referenceOf(property: Json): string | undefined {
  const reference = isJsonObject(property) ? own(property, '$ref') : undefined;
  return typeof reference === 'string' ? reference : undefined;
}
