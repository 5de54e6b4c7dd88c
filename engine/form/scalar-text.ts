import type { Json } from '#engine/model/json.ts';

/** A value as text: scalars as they are spelled, nothing as the empty text, lists and groups as JSON. */
export function scalarText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
