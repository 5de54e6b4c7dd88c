import { diff3Merge } from 'node-diff3';
import { canonicalJson } from '#engine/digest/canonical-json.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList, type DataPath } from '#engine/model/pointer.ts';

/** Two changed versions of what once was one. */
export interface Versions<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/** A place that both sides changed, each in its own way; undefined where a side took it out. */
export interface Clash {
  readonly path: DataPath;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** What both sides made of it; where they clash, `merged` holds mine until somebody chooses. */
export interface Merge {
  readonly merged: JsonObject;
  readonly clashes: readonly Clash[];
}

/**
 * Merges two versions of an object by its structure: what one side changed is taken from that side, and only a place that
 * both changed differently is a clash. Objects merge key by key. Lists merge as texts do by their lines; a list in which
 * both sides changed the same entries clashes as a whole, because nobody can say which entry is which.
 */
export function mergeJson(versions: Versions<JsonObject>): Merge {
  const clashes: Clash[] = [];
  return { merged: mergeObjects(versions, [], clashes), clashes };
}

function mergeObjects({ base, mine, theirs }: Versions<JsonObject>, path: DataPath, clashes: Clash[]): JsonObject {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const entries = [...keys].flatMap((key): [string, Json][] => {
    const sides = { base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) };
    const value = mergeValues(sides, [...path, key], clashes);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

function mergeValues(sides: Versions<Json | undefined>, path: DataPath, clashes: Clash[]): Json | undefined {
  const { base, mine, theirs } = sides;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (isJsonObject(mine) && isJsonObject(theirs))
    return mergeObjects({ base: isJsonObject(base) ? base : {}, mine, theirs }, path, clashes);
  const list =
    isList(mine) && isList(theirs) ? mergeLists({ base: isList(base) ? base : [], mine, theirs }) : undefined;
  if (list === undefined) clashes.push({ path, mine, theirs });
  return list ?? mine;
}

/** Both lists in one; undefined when both sides changed the same entries. */
function mergeLists({ base, mine, theirs }: Versions<readonly Json[]>): readonly Json[] | undefined {
  const [left, origin, right] = [mine, base, theirs].map((list) => list.map((entry) => canonicalJson(entry)));
  const regions = diff3Merge(left ?? [], origin ?? [], right ?? []);
  const merged = regions.map((region) => region.ok ?? joinAdded(region.conflict));
  if (merged.some((part) => part === undefined)) return undefined;
  return merged.flatMap((part) => part ?? []).map((entry) => JSON.parse(entry) as Json);
}

interface Conflict {
  readonly a: readonly string[];
  readonly o: readonly string[];
  readonly b: readonly string[];
}

/** Entries that both sides added in one place stand there after one another; none is there twice. */
function joinAdded(conflict: Conflict | undefined): readonly string[] | undefined {
  if (conflict === undefined || conflict.o.length > 0) return undefined;
  return [...conflict.a, ...conflict.b.filter((entry) => !conflict.a.includes(entry))];
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
