import { maskValue } from '#engine/form/mask.ts';
import type { FormField } from '#engine/form/form.ts';
import { listTexts } from '#engine/form/read-fields.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isBlank, readAt, writeAt } from '#engine/model/pointer.ts';
import { listRosterColumns, type RosterColumn } from './roster-column.ts';

/** What happens to the rows that are there already: new ones come after them, take their place, or mend those of the same key. */
export type MergeMode = 'append' | 'replace' | 'update';

/** Rows after an import. */
export interface Merged {
  readonly rows: readonly Json[];
  /** For each imported row its number in `rows`. */
  readonly places: readonly number[];
  readonly added: number;
  readonly updated: number;
}

/**
 * Brings imported rows together with those that are there. A row of the same key (`x-key`) keeps what a sheet cannot hold, such as its
 * attachments; in an update it also keeps what the sheet leaves empty. A masked value that comes back stands for the whole one it was
 * made from, and never takes its place. Only the first imported row of a key meets the one that is there.
 */
export function mergeRows(
  field: FormField,
  current: readonly Json[],
  imported: readonly JsonObject[],
  mode: MergeMode,
): Merged {
  if (mode === 'append') return append(current, imported);
  const columns = listRosterColumns(field);
  const known = firstByKey(field, current);
  const met = new Set<number>();
  const twins = imported.map((row) => {
    const twin = known.get(keyOf(field, row) ?? '');
    if (twin === undefined || met.has(twin)) return undefined;
    met.add(twin);
    return twin;
  });
  return mode === 'replace' ? replace(columns, current, imported, twins) : update(columns, current, imported, twins);
}

/** Rows that share their key: for each the numbers of the others, rows of their own left out. */
export function listTwins(field: FormField, rows: readonly Json[]): ReadonlyMap<number, readonly number[]> {
  const byKey = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(field, row);
    if (key === undefined) continue;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [index]);
    else same.push(index);
  }
  const shared = [...byKey.values()].filter((same) => same.length > 1);
  return new Map(shared.flatMap((same) => same.map((index) => [index, same.filter((other) => other !== index)])));
}

/** The titles of the fields by which two rows are the same, none where rows have no key. */
export function keyFields(field: FormField): readonly FormField[] {
  const names = listTexts(own(field.schema, 'x-key'));
  return names.flatMap((name) => field.children.find(({ key }) => key === name) ?? []);
}

function append(current: readonly Json[], imported: readonly JsonObject[]): Merged {
  const places = imported.map((_, index) => current.length + index);
  return { rows: [...current, ...imported], places, added: imported.length, updated: 0 };
}

function replace(
  columns: readonly RosterColumn[],
  current: readonly Json[],
  imported: readonly JsonObject[],
  twins: readonly (number | undefined)[],
): Merged {
  const rows = imported.map((row, index) => {
    const twin = current[twins[index] ?? -1];
    return overlay(columns, withoutColumns(columns, twin), unmask(columns, twin, row));
  });
  const updated = twins.filter((twin) => twin !== undefined).length;
  return { rows, places: imported.map((_, index) => index), added: imported.length - updated, updated };
}

function update(
  columns: readonly RosterColumn[],
  current: readonly Json[],
  imported: readonly JsonObject[],
  twins: readonly (number | undefined)[],
): Merged {
  const rows: Json[] = [...current];
  const places = imported.map((row, index) => {
    const twin = twins[index];
    if (twin === undefined) return rows.push(row) - 1;
    rows[twin] = overlay(columns, rows[twin], unmask(columns, rows[twin], row));
    return twin;
  });
  const added = rows.length - current.length;
  return { rows, places, added, updated: imported.length - added };
}

function overlay(columns: readonly RosterColumn[], under: Json | undefined, over: JsonObject): JsonObject {
  const base = isJsonObject(under) ? under : {};
  return columns.reduce((row, { path }) => {
    const value = readAt(over, path);
    return value === undefined ? row : writeAt(row, path, value);
  }, base);
}

/** The imported row with the whole values behind masks that came back. */
function unmask(columns: readonly RosterColumn[], known: Json | undefined, imported: JsonObject): JsonObject {
  if (!isJsonObject(known)) return imported;
  return columns.reduce((row, { path, field }) => {
    const whole = readAt(known, path);
    const mask = maskValue(field, whole);
    return mask !== undefined && mask !== '' && readAt(imported, path) === mask ? writeAt(row, path, whole) : row;
  }, imported);
}

function withoutColumns(columns: readonly RosterColumn[], row: Json | undefined): JsonObject {
  return columns.reduce((kept, { path }) => writeAt(kept, path, undefined), isJsonObject(row) ? row : {});
}

function firstByKey(field: FormField, rows: readonly Json[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(field, row);
    if (key !== undefined && !first.has(key)) first.set(key, index);
  }
  return first;
}

function keyOf(field: FormField, row: Json): string | undefined {
  const names = listTexts(own(field.schema, 'x-key'));
  if (names.length === 0 || !isJsonObject(row)) return undefined;
  const values = names.map((name) => own(row, name));
  return values.some(isBlank) ? undefined : JSON.stringify(values);
}
