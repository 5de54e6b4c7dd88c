import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import { rowsOf } from './applicant.ts';
import { textOf } from './visitor.ts';

/** Something that fits every input a step needs, as it presents them; `now` is an instant that has come. */
export function sampleInputs(openStep: JsonObject, now: string): JsonObject {
  const needs = (own(openStep, 'needs') ?? {}) as JsonObject;
  const needed = rowsOf(own(needs, 'input') ?? []).filter(({ required }) => required === true);
  return Object.fromEntries(needed.map((input) => [textOf(input.name), sampleOf(input, now)]));
}

function sampleOf(input: JsonObject, now: string): Json {
  switch (input.type) {
    case 'url':
      return 'https://association.example.org/notices/1';
    case 'day':
      return now.slice(0, 10);
    case 'instant':
      return now;
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'choice':
      return rowsOf(input.options ?? [])[0]?.value ?? null;
    default:
      return '已办理';
  }
}
