import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { findFactPath } from './fact-path.ts';
import type { Form, FormField } from './form.ts';
import { isBlank, isList, writeAt } from '#engine/model/pointer.ts';

/**
 * The declared facts of a form, as the vocabulary of the ruleset names them (`x-fact`). A field without a value gives its `absent` value or nothing.
 * @param data settled by `settleForm`
 */
export function factsFromForm(form: Form, data: JsonObject): JsonObject {
  return collect(form.fields, data, {});
}

function collect(fields: readonly FormField[], data: JsonObject, facts: JsonObject): JsonObject {
  return fields.reduce((collected, field) => {
    const value = own(data, field.key);
    const fact = findFactPath(field.schema);
    if (field.kind === 'group') return collect(field.children, isJsonObject(value) ? value : {}, collected);
    if (fact === undefined) return collected;
    const given = isBlank(value) ? fact.absent : toFact(field, value);
    return given === undefined ? collected : writeAt(collected, fact.path, given);
  }, facts);
}

function toFact(field: FormField, value: Json): Json {
  if (field.kind !== 'rows' || !isList(value)) return value;
  return value.filter(isJsonObject).map((row) => collect(field.children, row, {}));
}
