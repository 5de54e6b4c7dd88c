import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { isList } from '#engine/model/pointer.ts';

/** True for the same JSON value; the order of keys is no difference. */
export function isSameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
  if (!isJsonObject(a)) return a === b;
  if (!isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(own(a, key), own(b, key)))
  );
}
