import { isJsonObject, own, pointerStep, type Json, type JsonObject } from './json.ts';

/** A place inside form data: keys of groups and numbers of rows. */
export type DataPath = readonly (string | number)[];

/** Spells a path as an RFC 6901 pointer. */
export function toPointer(path: DataPath): string {
  return path.map(pointerStep).join('');
}

/** Splits an RFC 6901 pointer into keys; row numbers stay text. */
export function fromPointer(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Reads the value at a path, own keys only; `undefined` where there is none. */
export function readAt(data: Json | undefined, path: DataPath): Json | undefined {
  let current = data;
  for (const step of path) {
    if (isList(current)) current = current[Number(step)];
    else if (isJsonObject(current)) current = own(current, String(step));
    else return undefined;
  }
  return current;
}

/** The data with `value` at a path, groups created on the way; `undefined` removes the key. */
export function writeAt(data: JsonObject, path: DataPath, value: Json | undefined): JsonObject {
  const written = write(data, path, value);
  return isJsonObject(written) ? written : {};
}

/** True for a list of a JSON document. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** True for what an untouched input leaves behind: nothing, null or an empty text. */
export function isBlank(value: Json | undefined): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function write(current: Json | undefined, path: DataPath, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(current)) {
    return current.map((row, index) => (index === Number(step) ? (write(row, rest, value) ?? null) : row));
  }
  const key = String(step);
  const group = isJsonObject(current) ? current : {};
  const inner = write(own(group, key), rest, value);
  if (inner !== undefined) return { ...group, [key]: inner };
  return Object.fromEntries(Object.entries(group).filter(([name]) => name !== key));
}
