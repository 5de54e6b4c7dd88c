import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** Where a field's value goes among the facts, and what an absent one stands for. */
export interface FactPath {
  readonly path: readonly string[];
  /** The value of an input left empty; `undefined` leaves the fact absent. */
  readonly absent: Json | undefined;
}

/** Reads `x-fact`: `"enterprise.name"`, or `{"path": "trainedUntil", "absent": null}`. Inside rows the path starts at the row. */
export function findFactPath(schema: JsonObject): FactPath | undefined {
  const written = own(schema, 'x-fact');
  if (typeof written === 'string') return { path: written.split('.'), absent: undefined };
  if (!isJsonObject(written)) return undefined;
  const path = own(written, 'path');
  return typeof path === 'string' ? { path: path.split('.'), absent: own(written, 'absent') } : undefined;
}
