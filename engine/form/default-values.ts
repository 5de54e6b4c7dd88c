import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { FieldPart, FormField } from './form.ts';

/** What a new form, row or alternative starts with: the `default` of each field that nobody hides. */
export function defaultsOf(part: FieldPart): JsonObject {
  const entries = part.children.flatMap((field): [string, Json][] => {
    const value = defaultOf(field);
    return value === undefined ? [] : [[field.key, value]];
  });
  return Object.fromEntries(entries);
}

/** What a value starts with when somebody says which of its alternatives it is: defaults, and what can only be one thing. */
export function alternativeDefault(field: FormField): Json | undefined {
  if (field.kind !== 'group') return defaultOf(field);
  const only = field.children.flatMap((child): [string, Json][] => {
    const value = own(child.schema, 'const');
    return child.required && value !== undefined ? [[child.key, value]] : [];
  });
  return { ...defaultsOf(field), ...Object.fromEntries(only) };
}

/** What one field starts with; `undefined` for a field without a default. */
export function defaultOf(field: FormField): Json | undefined {
  if (field.source !== 'declared' || field.conditions.length > 0) return undefined;
  const value = own(field.schema, 'default');
  if (value !== undefined || field.kind !== 'group') return value;
  const inner = defaultsOf(field);
  return Object.keys(inner).length === 0 ? undefined : inner;
}
