import { isJsonObject, own, type Json, type JsonObject } from './json.ts';

/** One object over another, group by group; lists are taken whole. */
export function overlay(under: JsonObject, over: JsonObject): JsonObject {
  const laid = Object.entries(over).map(([name, value]): [string, Json] => {
    const below = own(under, name);
    return [name, isJsonObject(below) && isJsonObject(value) ? overlay(below, value) : value];
  });
  return { ...under, ...Object.fromEntries(laid) };
}
