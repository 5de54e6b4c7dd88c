import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList, readAt } from '#engine/model/pointer.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A fact on which the enterprise and an institution disagree; the captured value counts. */
export interface Difference {
  /** Dotted path; rows are counted as declared, from 0, since a key may be personal: `staff[3].trainedUntil`. */
  readonly field: string;
  readonly declared: Json;
  readonly captured: Json;
}

/** What is evaluated, and where the two sources disagreed. */
export interface MergedFacts {
  readonly facts: JsonObject;
  readonly differences: readonly Difference[];
}

/**
 * Lays captured facts over declared ones. Groups merge field by field; a list with a key merges row by row, where a
 * captured row adds its fields to the declared row of the same key and is left out when nobody declared it; a list
 * without a key is taken whole from the institution.
 */
export function mergeFacts(vocabulary: Vocabulary, declared: JsonObject, captured: JsonObject): MergedFacts {
  const differences: Difference[] = [];
  const facts = mergeGroup(declared, captured, '', { vocabulary, differences });
  return { facts, differences };
}

interface Merge {
  readonly vocabulary: Vocabulary;
  readonly differences: Difference[];
}

/** What an institution recorded at a path of merged facts, rows found by their key; `undefined` where it recorded nothing. */
export function capturedAt(
  { lists }: Vocabulary,
  captured: JsonObject,
  facts: JsonObject,
  path: readonly string[],
): Json | undefined {
  let there: Json | undefined = captured;
  for (const [index, step] of path.entries()) {
    const list = own(lists, path.slice(0, index).join('.'));
    const rows: readonly Json[] | undefined = isList(there) ? there : undefined;
    if (rows !== undefined && list !== undefined && list.key.length > 0) {
      const row = readAt(facts, path.slice(0, index + 1));
      const key = isJsonObject(row) ? keyOf(row, list.key) : undefined;
      there = rows.find((each) => isJsonObject(each) && keyOf(each, list.key) === key);
    } else there = readAt(there, [step]);
  }
  return there;
}

function mergeGroup(declared: JsonObject, captured: JsonObject, path: string, merge: Merge): JsonObject {
  const merged: Record<string, Json> = { ...declared };
  for (const [name, value] of Object.entries(captured)) {
    const field = path === '' ? name : `${path}.${name}`;
    merged[name] = mergeValue(own(declared, name), value, field, merge);
  }
  return merged;
}

function mergeValue(declared: Json | undefined, captured: Json, field: string, merge: Merge): Json {
  const key = own(merge.vocabulary.lists, field)?.key ?? [];
  if (Array.isArray(captured) && key.length > 0) return mergeRows(declared, captured, field, key, merge);
  if (isJsonObject(captured) && isJsonObject(declared)) return mergeGroup(declared, captured, field, merge);
  if (declared !== undefined && JSON.stringify(declared) !== JSON.stringify(captured)) {
    merge.differences.push({ field, declared, captured });
  }
  return captured;
}

function mergeRows(
  declared: Json | undefined,
  captured: readonly Json[],
  field: string,
  key: readonly string[],
  merge: Merge,
): readonly Json[] {
  const rows = Array.isArray(declared) ? (declared as readonly Json[]) : [];
  const byKey = new Map(captured.filter(isJsonObject).map((row) => [keyOf(row, key), row]));
  return rows.map((row, index) => {
    const match = isJsonObject(row) ? byKey.get(keyOf(row, key)) : undefined;
    if (!isJsonObject(row) || match === undefined) return row;
    return mergeGroup(row, match, `${field}[${index}]`, merge);
  });
}

function keyOf(row: JsonObject, key: readonly string[]): string {
  return key.map((name) => JSON.stringify(own(row, name) ?? null)).join('+');
}
