import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import { findFactPath } from './fact-path.ts';
import type { Form, FormField } from './form.ts';
import { isBlank, isList, readAt } from '#engine/model/pointer.ts';

/**
 * Form data filled from facts, for a prefilled draft or for the captured values a screen shows. A fact that is null, absent or
 * computed by the form leaves its field empty.
 */
export function formFromFacts(form: Form, facts: JsonObject): JsonObject {
  return fill(form.fields, facts);
}

function fill(fields: readonly FormField[], facts: JsonObject): JsonObject {
  const filled = fields.flatMap((field): [string, Json][] => {
    if (field.kind === 'group') {
      const inner = fill(field.children, facts);
      return Object.keys(inner).length === 0 ? [] : [[field.key, inner]];
    }
    const fact = findFactPath(field.schema);
    const value = fact === undefined || field.source === 'computed' ? undefined : readAt(facts, fact.path);
    if (isBlank(value)) return [];
    return [[field.key, fromFact(field, value)]];
  });
  return Object.fromEntries(filled);
}

function fromFact(field: FormField, value: Json): Json {
  if (field.kind !== 'rows' || !isList(value)) return value;
  return value.filter(isJsonObject).map((row) => fill(field.children, row));
}
