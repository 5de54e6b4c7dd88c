import type { JsonObject } from '#engine/model/json.ts';
import { isJsonObject } from '#engine/model/json.ts';

/** JSON as it lies in a text column. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value);
}

/** The value of a text column that the server wrote with {@link toJsonText}; the store knows its shape. */
export function fromJsonText(text: string): unknown {
  return JSON.parse(text);
}

/** The object in a text column. @throws TypeError when it holds something else. */
export function objectFromText(text: string): JsonObject {
  const value: unknown = JSON.parse(text);
  if (isJsonObject(value)) return value;
  throw new TypeError('the column holds JSON that is no object');
}
