import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Vocabulary } from '#engine/facts/vocabulary.ts';

/** What an institution recorded of an enterprise, as it came. */
export interface CapturedRecord {
  readonly id: string;
  readonly enterpriseId: string;
  readonly source: string;
  readonly sourceUpdatedAt: string;
  readonly receivedAt: string;
  readonly receivedBy: string;
  readonly facts: JsonObject;
  readonly digest: string;
}

/**
 * All records as one facts object. What its source updated later wins: field by field in groups, row by row in lists
 * with a key, and whole for lists without one.
 */
export function foldCaptured(records: readonly CapturedRecord[], vocabulary: Vocabulary): JsonObject {
  const inOrder = [...records].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return inOrder.reduce<JsonObject>((facts, record) => overlayGroup(facts, record.facts, '', vocabulary), {});
}

function orderOf({ sourceUpdatedAt, receivedAt, id }: CapturedRecord): string {
  return `${sourceUpdatedAt} ${receivedAt} ${id}`;
}

function overlayGroup(under: JsonObject, over: JsonObject, path: string, vocabulary: Vocabulary): JsonObject {
  const laid = Object.entries(over).map(([name, value]): [string, Json] => {
    const field = path === '' ? name : `${path}.${name}`;
    return [name, overlayValue(own(under, name), value, field, vocabulary)];
  });
  return { ...under, ...Object.fromEntries(laid) };
}

function overlayValue(under: Json | undefined, over: Json, field: string, vocabulary: Vocabulary): Json {
  const key = own(vocabulary.lists, field)?.key ?? [];
  if (isRows(over) && isRows(under) && key.length > 0) return overlayRows(under, over, key);
  if (isJsonObject(under) && isJsonObject(over)) return overlayGroup(under, over, field, vocabulary);
  return over;
}

function overlayRows(under: readonly Json[], over: readonly Json[], key: readonly string[]): readonly Json[] {
  const rows = new Map<string, JsonObject>();
  for (const row of [...under, ...over].filter(isJsonObject)) {
    const name = JSON.stringify(key.map((field) => own(row, field) ?? null));
    rows.set(name, { ...rows.get(name), ...row });
  }
  return [...rows.values()];
}

function isRows(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
