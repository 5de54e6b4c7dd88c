import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Form, FormField } from './form.ts';
import { isList, readAt, toPointer, type DataPath } from '#engine/model/pointer.ts';
import { isCapturedOnly } from './prune-hidden.ts';
import { listTexts } from './read-fields.ts';

/** The place in the data where an enterprise keeps which captured values it disputes: `[{field: pointer, reason}]`. */
export const DISPUTES = 'disputes';

/**
 * The data with the values that institutions pushed: a captured value replaces what stands in its field unless the enterprise
 * disputes it. Rows are matched by their `x-key`; a captured row that nobody listed is not added.
 */
export function applyCaptured(form: Form, data: JsonObject, captured: JsonObject): JsonObject {
  return applyGroup(form.fields, data, captured, [], listDisputes(data));
}

/** The pushed value for a place in the data, `undefined` where none was pushed. */
export function findCaptured(form: Form, data: JsonObject, captured: JsonObject, path: DataPath): Json | undefined {
  let fields = form.fields;
  let mine: Json | undefined = data;
  let pushed: Json | undefined = captured;
  let rowsField: FormField | undefined;
  for (const step of path) {
    if (rowsField !== undefined) {
      mine = readAt(mine, [step]);
      pushed = isJsonObject(mine) && isList(pushed) ? matchRow(rowsField, mine, pushed) : undefined;
      rowsField = undefined;
      continue;
    }
    const field = fields.find((candidate) => candidate.key === step);
    mine = readAt(mine, [step]);
    pushed = readAt(pushed, [step]);
    fields = field?.children ?? [];
    rowsField = field?.kind === 'rows' ? field : undefined;
  }
  return pushed;
}

/** The pointers of the fields an enterprise disputes. */
export function listDisputes(data: JsonObject): ReadonlySet<string> {
  const disputes = own(data, DISPUTES);
  if (!isList(disputes)) return new Set();
  return new Set(disputes.filter(isJsonObject).flatMap((dispute) => listTexts([own(dispute, 'field') ?? null])));
}

function applyGroup(
  fields: readonly FormField[],
  data: JsonObject,
  captured: JsonObject,
  path: DataPath,
  disputes: ReadonlySet<string>,
): JsonObject {
  const changed = fields.flatMap((field): [string, Json][] => {
    const pushed = own(captured, field.key);
    if (pushed === undefined) return [];
    const here = [...path, field.key];
    const mine = own(data, field.key);
    if (field.kind === 'group' && isJsonObject(pushed)) {
      return [[field.key, applyGroup(field.children, isJsonObject(mine) ? mine : {}, pushed, here, disputes)]];
    }
    if (field.kind === 'rows' && field.source !== 'captured') {
      return isList(mine) && isList(pushed) ? [[field.key, applyRows(field, mine, pushed, here, disputes)]] : [];
    }
    const applies = field.source === 'captured' && !isCapturedOnly(field) && !disputes.has(toPointer(here));
    return applies ? [[field.key, pushed]] : [];
  });
  return changed.length === 0 ? data : { ...data, ...Object.fromEntries(changed) };
}

function applyRows(
  field: FormField,
  mine: readonly Json[],
  pushed: readonly Json[],
  path: DataPath,
  disputes: ReadonlySet<string>,
): readonly Json[] {
  return mine.map((row, index) => {
    const match = isJsonObject(row) ? matchRow(field, row, pushed) : undefined;
    if (!isJsonObject(row) || match === undefined) return row;
    return applyGroup(field.children, row, match, [...path, index], disputes);
  });
}

function matchRow(field: FormField, row: JsonObject, pushed: readonly Json[]): JsonObject | undefined {
  const key = listTexts(own(field.schema, 'x-key'));
  if (key.length === 0) return undefined;
  return pushed.filter(isJsonObject).find((other) => key.every((name) => own(other, name) === own(row, name)));
}
