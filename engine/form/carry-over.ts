import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isBlank } from '#engine/model/pointer.ts';
import type { Form, FormField } from './form.ts';
import { profileName } from './profile-from-form.ts';

/** A form that was filled before. */
export interface FilledForm {
  readonly form: Form;
  readonly data: JsonObject;
}

/**
 * What an earlier form tells for a new one: fields of the same place, kind and title, taken whole. Never carried are fields marked
 * `x-once`, statements and files, and what the form works out by itself or keeps of its own.
 */
export function carryOver(form: Form, earlier: FilledForm): JsonObject {
  return carryGroup(form.fields, earlier.form.fields, earlier.data);
}

/** The fields that tell something of the enterprise (`x-profile`), filled with what is known of it. */
export function formFromProfile(form: Form, profile: JsonObject): JsonObject {
  return fillGroup(form.fields, (field) => {
    const name = profileName(field);
    return name === undefined ? undefined : own(profile, name);
  });
}

function carryGroup(fields: readonly FormField[], before: readonly FormField[], data: JsonObject): JsonObject {
  const carried = fields.flatMap((field): [string, Json][] => {
    const twin = before.find((candidate) => candidate.key === field.key);
    const value = own(data, field.key);
    if (twin === undefined || isBlank(value) || !isSame(field, twin) || isOfItsCase(field) || isOfItsCase(twin))
      return [];
    if (field.kind === 'group') {
      const inner = isJsonObject(value) ? carryGroup(field.children, twin.children, value) : {};
      return Object.keys(inner).length === 0 ? [] : [[field.key, inner]];
    }
    if (field.kind !== 'rows' || !Array.isArray(value)) return [[field.key, value]];
    const rows = value.filter(isJsonObject).map((row: JsonObject) => carryGroup(field.children, twin.children, row));
    return [[field.key, rows]];
  });
  return Object.fromEntries(carried);
}

function fillGroup(fields: readonly FormField[], valueOf: (field: FormField) => Json | undefined): JsonObject {
  const filled = fields.flatMap((field): [string, Json][] => {
    if (isOfItsCase(field)) return [];
    if (field.kind === 'group') {
      const inner = fillGroup(field.children, valueOf);
      return Object.keys(inner).length === 0 ? [] : [[field.key, inner]];
    }
    const value = valueOf(field);
    return isBlank(value) ? [] : [[field.key, value]];
  });
  return Object.fromEntries(filled);
}

function isSame(field: FormField, twin: FormField): boolean {
  return field.kind === twin.kind && field.title.zh === twin.title.zh;
}

/** True for a field that is answered anew in each case. */
function isOfItsCase({ kind, source, schema }: FormField): boolean {
  if (kind === 'files' || kind === 'unknown' || source === 'computed' || source === 'managed') return true;
  return own(schema, 'x-once') === true || own(schema, 'x-widget') === 'statement' || own(schema, 'const') === true;
}
