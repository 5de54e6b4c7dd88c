import { validateFacts, type FactProblem } from '#engine/facts/validate-facts.ts';
import type { Vocabulary } from '#engine/facts/vocabulary.ts';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';

/** Taking one value out may uncover the next; facts that stay unsound after this many rounds are no facts. */
const MOST_ROUNDS = 8;

/** Facts that an evaluation may trust, and how many values had to stay outside because they are not complete yet. */
export interface SoundFacts {
  readonly facts: JsonObject;
  readonly leftOut: number;
}

/**
 * Leaves out what is still being typed: a row that is not complete yet as a whole, any other unsound value by itself. What is left is
 * missing to the evaluation, which is the truth about it.
 */
export function soundFacts(vocabulary: Vocabulary, facts: JsonObject): SoundFacts {
  let [current, leftOut]: [JsonObject, number] = [facts, 0];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const places = placesToLeave(validateFacts(vocabulary, current));
    if (places.length === 0) return { facts: current, leftOut };
    current = places.reduce<JsonObject>((left, place) => without(left, place) as JsonObject, current);
    leftOut += places.length;
  }
  return { facts: {}, leftOut };
}

/** Rows from the last to the first, so that leaving one out does not shift the next. */
function placesToLeave(problems: readonly FactProblem[]): readonly (readonly string[])[] {
  const places = problems.flatMap(({ pointer, code }) => {
    const steps = pointer.split('/').slice(1);
    const row = steps.findIndex((step) => /^\d+$/.test(step));
    if (row >= 0) return [steps.slice(0, row + 1)];
    return code === 'required' || steps.length === 0 ? [] : [steps];
  });
  const unique = new Map(places.map((place) => [place.join('/'), place]));
  return [...unique.values()].sort(byLastRow);
}

function byLastRow(a: readonly string[], b: readonly string[]): number {
  return Number(b.at(-1)) - Number(a.at(-1)) || 0;
}

function without(value: Json | undefined, [step, ...rest]: readonly string[]): Json {
  if (step === undefined || value === undefined) return value ?? null;
  if (Array.isArray(value)) {
    const rows = value as readonly Json[];
    if (rest.length === 0) return rows.filter((_, index) => index !== Number(step));
    return rows.map((row, index) => (index === Number(step) ? without(row, rest) : row));
  }
  if (!isJsonObject(value)) return value;
  if (rest.length > 0) return { ...value, [step]: without(value[step], rest) };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== step));
}
