import type { Form, FormField } from '#engine/form/form.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { isBlank } from '#engine/model/pointer.ts';

/** What became of a part of the form that was told before. */
export interface ReuseSection {
  readonly key: string;
  readonly title: LocalText;
  readonly state: 'same' | 'changed' | 'absent';
  /** How many rows were told, of a list. */
  readonly rows: number | null;
}

/** The parts of a form that earlier ones told, each with whether it still stands as it was told. */
export function reuseSections(form: Form, carried: JsonObject, data: JsonObject): readonly ReuseSection[] {
  return form.fields.flatMap((field): readonly ReuseSection[] => {
    const told = own(carried, field.key);
    if (told === undefined) return [];
    const { key, title } = field;
    return [
      { key, title, state: stateOf(field, told, own(data, key)), rows: Array.isArray(told) ? told.length : null },
    ];
  });
}

/** The data without what still stands exactly as it was told; what is of the form itself and what was typed since stays. */
export function withoutCarried(data: JsonObject, carried: JsonObject): JsonObject {
  const left = Object.entries(data).flatMap(([key, value]): [string, Json][] => {
    const told = own(carried, key);
    if (told === undefined) return [[key, value]];
    if (isJsonObject(told) && isJsonObject(value)) {
      const inner = withoutCarried(value, told);
      return Object.keys(inner).length === 0 ? [] : [[key, inner]];
    }
    return isSame(told, value) ? [] : [[key, value]];
  });
  return Object.fromEntries(left);
}

function stateOf(field: FormField, told: Json, now: Json | undefined): ReuseSection['state'] {
  if (isBlank(now) || (Array.isArray(now) && now.length === 0)) return 'absent';
  if (field.kind !== 'group' || !isJsonObject(told)) return isSame(told, now) ? 'same' : 'changed';
  const states = Object.entries(told).map(([key, value]) => {
    const standing = isJsonObject(now) ? own(now, key) : undefined;
    if (isBlank(standing)) return 'absent';
    return isSame(value, standing) ? 'same' : 'changed';
  });
  if (states.every((state) => state === 'absent')) return 'absent';
  return states.every((state) => state === 'same') ? 'same' : 'changed';
}

/** What was told holds wherever it tells anything; a form may add what it works out by itself. */
function isSame(told: Json | undefined, now: Json | undefined): boolean {
  if (Array.isArray(told) && Array.isArray(now)) {
    const rows = now as readonly Json[];
    return told.length === rows.length && told.every((each: Json, index) => isSame(each, rows[index]));
  }
  if (isJsonObject(told) && isJsonObject(now)) {
    return Object.entries(told).every(([key, value]) => isSame(value, own(now, key)));
  }
  return told === now;
}
