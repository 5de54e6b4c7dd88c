import { isTakenOut, type FactCorrection } from '#engine/facts/correct-facts.ts';
import { isDeclared } from '#engine/facts/correct-facts.ts';
import { isJsonObject, own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Instant } from '#server/world/clock.ts';

/** A correction of a declared fact with its reason; the fact as declared stays beside it. */
export type Correction = FactCorrection & {
  readonly reason: string;
  /** What counted before. */
  readonly before: Json;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
};

/** What a reviewer asks for. */
export type WantedCorrection = FactCorrection & { readonly reason: string };

/** Reads corrections that came with a step; `undefined` where one is not written as it should be. */
export function readWanted(input: JsonObject): readonly WantedCorrection[] | undefined {
  const given = own(input, 'corrections');
  if (!Array.isArray(given)) return undefined;
  const read = given.map(readOne);
  return read.every((each) => each !== undefined) ? read : undefined;
}

/** The first correction that cannot be made: of what nobody declared, or inside a row that was taken out. */
export function findImpossible(
  declared: JsonObject,
  before: readonly FactCorrection[],
  wanted: readonly WantedCorrection[],
): WantedCorrection | undefined {
  return wanted.find(
    ({ pointer }, index) =>
      !isDeclared(declared, pointer) || isTakenOut([...before, ...wanted.slice(0, index)], pointer),
  );
}

function readOne(given: Json): WantedCorrection | undefined {
  if (!isJsonObject(given)) return undefined;
  const [op, pointer, reason] = ['op', 'pointer', 'reason'].map((key) => ownText(given, key)?.trim() ?? '');
  const value = own(given, 'value');
  if (!pointer || !reason) return undefined;
  if (op === 'remove') return { op, pointer, reason };
  return op === 'replace' && value !== undefined ? { op, pointer, reason, value } : undefined;
}
