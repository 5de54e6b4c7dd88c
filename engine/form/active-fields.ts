import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { isList } from '#engine/model/pointer.ts';
import type { FieldPart, FormField } from './form.ts';
import { fitsSchema } from './match-schema.ts';

/** The fields that a group or row with this value has now: its own, those of branches that hold, and those of the alternative it is. */
export function activeFields(part: FieldPart, value: Json | undefined): readonly FormField[] {
  if (part.branches.length === 0 && part.alternatives.length === 0) return part.children;
  const key = isJsonObject(value) ? value : EMPTY;
  const ofPart = known.get(part) ?? new WeakMap<object, readonly FormField[]>();
  known.set(part, ofPart);
  const held = ofPart.get(key);
  if (held !== undefined) return held;
  const fields = firstOfEachKey(collect(part, key));
  ofPart.set(key, fields);
  return fields;
}

/** Keys of fields that a group or row has with other values, but not with this one. */
export function listInactiveKeys(part: FieldPart, value: Json | undefined): ReadonlySet<string> {
  if (part.branches.length === 0) return NONE;
  const active = new Set(activeFields(part, value).map(({ key }) => key));
  return new Set(listBranchKeys(part).filter((key) => !active.has(key)));
}

/** The number of the alternative that a value is: the first it fits, else the one whose fields it shares most; `undefined` for no value. */
export function chosenAlternative(part: FieldPart, value: Json | undefined): number | undefined {
  if (value === undefined || value === null || part.alternatives.length === 0) return undefined;
  const fitting = part.alternatives.findIndex(({ schema }) => fitsSchema(schema, value));
  if (fitting >= 0) return fitting;
  const likeness = part.alternatives.map((alternative) => likenessOf(alternative, value));
  const best = Math.max(...likeness);
  return best > 0 ? likeness.indexOf(best) : undefined;
}

/** The field as which a value is read: the alternative it is, or the field itself. */
export function readingOf(field: FormField, value: Json | undefined): FormField {
  if (field.kind !== 'alternatives') return field;
  const chosen = field.alternatives[chosenAlternative(field, value) ?? -1];
  return chosen === undefined ? field : readingOf(chosen, value);
}

const EMPTY = {};
const NONE: ReadonlySet<string> = new Set();

/** Data and fields are never changed in place, so each answer is worked out once. */
const known = new WeakMap<FieldPart, WeakMap<object, readonly FormField[]>>();

function collect(part: FieldPart, value: Json): readonly FormField[] {
  const branches = part.branches.filter(({ schema, fits }) => fitsSchema(schema, value) === fits);
  const chosen = part.alternatives[chosenAlternative(part, value) ?? -1];
  return [
    ...part.children,
    ...branches.flatMap((branch) => collect(branch, value)),
    ...(chosen === undefined ? [] : collect(chosen, value)),
  ];
}

function firstOfEachKey(fields: readonly FormField[]): readonly FormField[] {
  const seen = new Set<string>();
  return fields.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function listBranchKeys(part: FieldPart): readonly string[] {
  return part.branches.flatMap((branch) => [...branch.children.map(({ key }) => key), ...listBranchKeys(branch)]);
}

/** How much of a value an alternative accounts for; 0 where it cannot be that at all. */
function likenessOf(alternative: FormField, value: Json): number {
  if (isJsonObject(value)) {
    if (alternative.kind !== 'group') return 0;
    const fields = new Map(alternative.children.map((field) => [field.key, field]));
    const keys = Object.keys(value).filter((key) => fields.has(key));
    const fitting = keys.filter((key) => fitsSchema(fields.get(key)?.schema, own(value, key)));
    return keys.length + fitting.length / 100;
  }
  if (isList(value)) return LIST_KINDS.has(alternative.kind) ? 1 : 0;
  if (typeof value === 'boolean') return alternative.kind === 'boolean' ? 1 : 0;
  if (typeof value === 'number') return alternative.kind === 'number' ? 1 : 0;
  return TEXT_KINDS.has(alternative.kind) ? 1 : 0;
}

const LIST_KINDS: ReadonlySet<string> = new Set(['rows', 'items', 'choices', 'months', 'files', 'list']);
const TEXT_KINDS: ReadonlySet<string> = new Set(['text', 'choice', 'date', 'time', 'moment', 'month', 'number']);
