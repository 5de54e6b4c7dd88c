import { Exact, nearest, type Numeric } from '#engine/model/exact.ts';
import type { Json } from '#engine/model/json.ts';

/** The answer where a fact is absent: neither true nor false, and never a number. */
export const MISSING: unique symbol = Symbol('missing');

/** The type of {@link MISSING}. */
export type Missing = typeof MISSING;

/** What a logic node evaluates to. */
export type Value = null | boolean | Numeric | string | Missing | readonly Value[] | ValueRow;

/** An object among values: a row of a list, or a group of facts. */
export interface ValueRow {
  readonly [field: string]: Value;
}

/** Truth as JSON Logic defines it: an empty list is false, every object is true. */
export function truthy(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value instanceof Exact ? true : Boolean(value);
}

/** True for a list value. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for a row or group, false for lists, scalars and exact numbers. */
export function isRow(value: Value): value is ValueRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Exact);
}

/** Reads an own field, list index or the length of a text or list; `undefined` when there is none. */
export function ownField(value: Value, field: string): Value | undefined {
  if (value === null || value === MISSING || value instanceof Exact) return undefined;
  if (typeof value === 'string') return field === 'length' ? value.length : value[Number(field)];
  if (typeof value !== 'object' || !Object.hasOwn(value, field)) return undefined;
  return (value as ValueRow)[field];
}

/** The value as JSON: exact numbers become the nearest double and a missing value becomes null. */
export function toJson(value: Value): Json {
  if (value === MISSING) return null;
  if (value instanceof Exact) return nearest(value);
  if (isList(value)) return value.map(toJson);
  if (isRow(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
  return value;
}

/** The text JavaScript makes of a value, without asking an object's own methods. */
export function toText(value: Value): string {
  if (isList(value)) return value.map((element) => (element === null ? '' : toText(element))).join(',');
  if (isRow(value)) return '[object Object]';
  return String(value instanceof Exact ? nearest(value) : value === MISSING ? null : value);
}

/** The value as plain JavaScript sees it in coercions (`==`, `parseFloat`, `join`). */
export function toPlain(value: Value): Exclude<Value, Exact | Missing> {
  if (value === MISSING) return null;
  return value instanceof Exact ? nearest(value) : value;
}
