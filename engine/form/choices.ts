import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import { isList } from '#engine/model/pointer.ts';
import { asLocalText } from './local-text-value.ts';
import { findTitle } from './local-title.ts';
import { isSameJson } from './same-json.ts';
import { scalarText } from './scalar-text.ts';

/** One of the values a field may take, and what it is called. */
export interface Choice {
  readonly value: Json;
  readonly title: LocalText;
}

/**
 * The values a schema lists: by `enum` (titles in `x-enum-titles`), by `const`, or by `oneOf` or `anyOf` of `const` with titles. Null is
 * not among them, because leaving the input empty says it. `undefined` where values are not listed.
 */
export function listChoices(schema: JsonObject): readonly Choice[] | undefined {
  return listed(schema)?.filter(({ value }) => value !== null);
}

/** What a value is called; one that is not listed stands for itself. */
export function titleOfChoice(schema: JsonObject, value: Json): LocalText {
  const found = listChoices(schema)?.find((choice) => isSameJson(choice.value, value));
  return found?.title ?? named(schema, value);
}

function listed(schema: JsonObject): readonly Choice[] | undefined {
  const values = own(schema, 'enum');
  if (isList(values)) return values.map((value) => ({ value, title: named(schema, value) }));
  const only = own(schema, 'const');
  if (only !== undefined) return [{ value: only, title: named(schema, only) }];
  return listedIn(own(schema, 'oneOf')) ?? listedIn(own(schema, 'anyOf'));
}

function listedIn(branches: Json | undefined): readonly Choice[] | undefined {
  if (!isList(branches) || branches.length === 0) return undefined;
  const choices = branches.map((branch) => (isJsonObject(branch) ? ofBranch(branch) : undefined));
  return choices.every((each) => each !== undefined) ? choices.flat() : undefined;
}

/** `{"const": …, "title": …}`, a nested `enum`, or `{"type": "null"}`, which an empty input says. */
function ofBranch(branch: JsonObject): readonly Choice[] | undefined {
  if (own(branch, 'type') === 'null') return [];
  const values = own(branch, 'enum');
  if (isList(values)) return values.map((value) => ({ value, title: named(branch, value) }));
  const value = own(branch, 'const');
  return value === undefined ? undefined : [{ value, title: findTitle(branch) ?? named(branch, value) }];
}

function named(schema: JsonObject, value: Json): LocalText {
  const titles = own(schema, 'x-enum-titles');
  const title = isJsonObject(titles) ? own(titles, scalarText(value)) : undefined;
  return asLocalText(title) ?? untranslated(value === '' ? '""' : scalarText(value));
}
