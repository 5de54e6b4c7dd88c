import { isJsonObject, own, type Json } from '#engine/model/json.ts';

/** True when the actual value says everything expected: objects may say more, lists and scalars are equal. */
export function matches(expected: Json, actual: Json): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || expected.length !== actual.length) return false;
    return expected.every((element: Json, index) => matches(element, (actual as readonly Json[])[index] ?? null));
  }
  if (!isJsonObject(expected)) return expected === actual;
  if (!isJsonObject(actual)) return false;
  return Object.entries(expected).every(([key, value]) => {
    const found = own(actual, key);
    return found !== undefined && matches(value, found);
  });
}
