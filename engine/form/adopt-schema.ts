import { RE2JS, RE2JSException } from 're2js';
import { isJsonObject, own, pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import { fromPointer, isList, readAt } from '#engine/model/pointer.ts';
import type { UnknownPiece } from './form.ts';
import { FORMATS } from './formats/formats.ts';
import { scalarText } from './scalar-text.ts';
import { BrokenForm } from './inline-refs.ts';
import { IN_HOUSE_WORDS, KEYWORDS_WITH_SCHEMA, KEYWORDS_WITH_SCHEMAS, KNOWN_KEYWORDS } from './known-keywords.ts';

/** More expansions than any honest form needs, as for forms of this house. */
const MOST_EXPANSIONS = 2_000;

/** A schema as this house reads it, and what it says that nobody reads. */
export interface AdoptedSchema {
  readonly schema: JsonObject;
  readonly unknown: readonly UnknownPiece[];
}

/** References on the way to a place, each with how deep in the data it was met. */
interface Way {
  readonly pointer: string;
  readonly depth: number;
  readonly met: ReadonlyMap<string, number>;
}

/**
 * Rewrites a schema of draft 7 or later in the words of 2020-12 with local references expanded. A reference in a circle stays, with what it
 * names under `$defs`: it is judged, but no form draws it.
 * @throws BrokenForm for a reference that leads nowhere, abroad or straight to itself, and for more than 2,000 of them.
 */
export function adoptSchema(id: string, source: JsonObject): AdoptedSchema {
  const unknown = new Map<string, UnknownPiece>();
  const kept = new Map<string, Json>();
  let expansions = 0;

  function note(pointer: string, what: string): void {
    unknown.set(`${pointer} ${what}`, { document: 'schema', pointer, what });
  }

  function adopt(node: Json, way: Way): Json {
    if (!isJsonObject(node)) return node;
    const reference = own(node, '$ref');
    if (typeof reference !== 'string') return adoptKeywords(node, way);
    const beside = adoptKeywords(Object.fromEntries(Object.entries(node).filter(([key]) => key !== '$ref')), way);
    const target = follow(reference, way);
    return Object.keys(beside).length === 0 || !isJsonObject(target) ? target : { allOf: [target], ...beside };
  }

  function follow(reference: string, way: Way): Json {
    const target = reference.startsWith('#')
      ? readAt(source, fromPointer(decodeURIComponent(reference.slice(1))))
      : undefined;
    if (target === undefined)
      throw new BrokenForm(id, way.pointer, `refers to ${reference}, which is not in the schema`);
    const met = way.met.get(reference);
    if (met === way.depth) throw new BrokenForm(id, way.pointer, `refers to ${reference}, which refers to itself`);
    if (met !== undefined) return keep(reference, target, way);
    expansions += 1;
    if (expansions > MOST_EXPANSIONS) {
      throw new BrokenForm(id, way.pointer, `has more than ${MOST_EXPANSIONS} references`);
    }
    return adopt(target, { ...way, met: new Map([...way.met, [reference, way.depth]]) });
  }

  /** The circle is closed by the name it is kept under; inside, every reference that leads round again is one to a name. */
  function keep(reference: string, target: Json, way: Way): Json {
    const name = reference.slice(1).replaceAll(/[^A-Za-z0-9]+/g, '-') || 'root';
    note(way.pointer, '$ref');
    if (!kept.has(name)) {
      kept.set(name, true);
      kept.set(name, adopt(target, { pointer: reference.slice(1), depth: 0, met: new Map([[reference, -1]]) }));
    }
    return { $ref: `#/$defs/${name}` };
  }

  function adoptKeywords(node: JsonObject, way: Way): JsonObject {
    const entries = Object.entries(IN_HOUSE_WORDS.reduce((said, rewrite) => rewrite(said), node));
    return Object.fromEntries(entries.flatMap(([key, value]) => adoptKeyword(key, value, way)));
  }

  function adoptKeyword(key: string, value: Json, way: Way): readonly [string, Json][] {
    const pointer = way.pointer + pointerStep(key);
    if (!KNOWN_KEYWORDS.has(key) || !isReadable(key, value)) {
      note(pointer, isJsonObject(value) || isList(value) ? key : `${key}: ${scalarText(value)}`);
      return [];
    }
    const deeper = KEYWORDS_WITH_SCHEMAS.get(key) ?? KEYWORDS_WITH_SCHEMA.get(key);
    if (deeper === undefined) return [[key, value]];
    const inside: Way = { ...way, pointer, depth: way.depth + deeper };
    if (KEYWORDS_WITH_SCHEMA.has(key)) return [[key, adopt(value, inside)]];
    const at = (step: string | number): Way => ({ ...inside, pointer: pointer + pointerStep(step) });
    if (isList(value)) return [[key, value.map((inner, index) => adopt(inner, at(index)))]];
    if (!isJsonObject(value)) return [[key, value]];
    return [[key, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, adopt(inner, at(name))]))]];
  }

  const schema = adopt(source, { pointer: '', depth: 0, met: new Map([['#', 0]]) });
  const read = isJsonObject(schema) ? schema : {};
  const withKept = kept.size === 0 ? read : { ...read, $defs: Object.fromEntries(kept) };
  return { schema: withKept, unknown: [...unknown.values()] };
}

/** A format nobody knows judges nothing, and a pattern that cannot run in linear time may not judge. */
function isReadable(key: string, value: Json): boolean {
  if (key === 'format') return typeof value === 'string' && Object.hasOwn(FORMATS, value);
  if (key !== 'pattern') return true;
  try {
    RE2JS.compile(scalarText(value));
    return true;
  } catch (error) {
    if (error instanceof RE2JSException) return false;
    throw error;
  }
}
