/** Any value that a JSON file can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object; keys are never inherited ones (see {@link own}). */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for `{…}`, false for arrays, null and scalars. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an own property, so that `constructor` and `__proto__` are just absent names. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Reads an own property that is a text. */
export function ownText(record: JsonObject, key: string): string | undefined {
  const value = own(record, key);
  return typeof value === 'string' ? value : undefined;
}

/** Writes one step of an RFC 6901 JSON pointer. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
