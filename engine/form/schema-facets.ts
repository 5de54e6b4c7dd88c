import { isJsonObject, own, pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList } from '#engine/model/pointer.ts';

/** A schema that speaks of a place, and where it stands. */
export interface Facet {
  readonly schema: JsonObject;
  /** `#/properties/a/allOf/0`. */
  readonly scope: string;
}

/** All schemas that speak of a place at once: the ones given, what they hold under `allOf`, and a `oneOf` or `anyOf` with nothing to choose. */
export function listFacets(given: readonly Facet[]): readonly Facet[] {
  return given.flatMap((facet) => [facet, ...listFacets(listTogether(facet))]);
}

/** What the schemas say together; where two say the same keyword, the outer one is heard. */
export function joinFacets(facets: readonly Facet[]): JsonObject {
  const [first] = facets;
  if (first !== undefined && facets.length === 1) return first.schema;
  return Object.assign({}, ...facets.toReversed().map(({ schema }) => schema)) as JsonObject;
}

/** The schema at a step below a facet, `undefined` where there is none. */
export function facetAt({ schema, scope }: Facet, ...steps: readonly (string | number)[]): Facet | undefined {
  let current: Json | undefined = schema;
  for (const step of steps) {
    if (isList(current)) current = current[Number(step)];
    else current = isJsonObject(current) ? own(current, String(step)) : undefined;
  }
  return isJsonObject(current) ? { schema: current, scope: scope + steps.map(pointerStep).join('') } : undefined;
}

/** The branches of `oneOf` or `anyOf` that leave something to choose; an empty list where there is nothing. */
export function listBranches(facet: Facet): readonly Facet[] {
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = own(facet.schema, keyword);
    if (isList(branches) && branches.length > 1) return eachOf(facet, keyword);
  }
  return [];
}

function listTogether(facet: Facet): readonly Facet[] {
  const single = ['oneOf', 'anyOf'].filter((keyword) => {
    const branches = own(facet.schema, keyword);
    return isList(branches) && branches.length === 1;
  });
  return ['allOf', ...single].flatMap((keyword) => eachOf(facet, keyword));
}

function eachOf(facet: Facet, keyword: string): readonly Facet[] {
  const branches = own(facet.schema, keyword);
  if (!isList(branches)) return [];
  return branches.flatMap((_, index) => facetAt(facet, keyword, index) ?? []);
}
