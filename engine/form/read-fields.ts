import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { untranslated } from '#engine/model/local-text.ts';
import { isList } from '#engine/model/pointer.ts';
import { listChoices } from './choices.ts';
import { ANY_ROW, type FieldBranch, type FieldPart, type FieldSource, type FormField } from './form.ts';
import { kindOfSchema, namesNull } from './kind-of-field.ts';
import { findTitle } from './local-title.ts';
import { readAlternatives } from './read-alternatives.ts';
import { facetAt, joinFacets, listFacets, type Facet } from './schema-facets.ts';

const NOTHING: FieldPart = { children: [], branches: [], alternatives: [] };

/** The fields of an object schema, in the order of its properties, with those that hang on its value. */
export function readFields(schema: JsonObject): FormField {
  return readField('', [{ schema, scope: '#' }], [], true);
}

/** The texts of a list, other values left out. */
export function listTexts(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The field that schemas meeting at one place describe. `path` is where its value stands. */
export function readField(key: string, given: readonly Facet[], path: readonly string[], required: boolean): FormField {
  const facets = listFacets(given);
  const schema = joinFacets(facets);
  const plain = kindOfSchema(schema);
  const read = (branch: Facet): FormField => readField(key, [branch], path, true);
  const alternatives = listChoices(schema) === undefined ? readAlternatives(facets, plain, read) : [];
  const kind = kindAmong(plain, alternatives);
  const shown = own(schema, 'x-show');
  const title = findTitle(schema) ?? untranslated(key === ANY_ROW ? (path.at(-2) ?? '') : key);
  return {
    key,
    scope: given[0]?.scope ?? '#',
    path,
    kind,
    title,
    schema,
    source: sourceOf(schema),
    required,
    nullable: namesNull(schema),
    conditions: shown === undefined ? [] : [{ logic: shown }],
    ...partOf(kind, facets, path),
    ...(alternatives.length === 0 ? {} : { alternatives }),
  };
}

/** A value of one of several groups is a group whose fields hang on the choice. */
function kindAmong(plain: FormField['kind'], alternatives: readonly FormField[]): FormField['kind'] {
  if (alternatives.length === 0 || plain === 'group') return plain;
  return alternatives.every((each) => each.kind === 'group') ? 'group' : 'alternatives';
}

function partOf(kind: FormField['kind'], facets: readonly Facet[], path: readonly string[]): FieldPart {
  if (kind === 'group') return readPart(facets, path, new Set());
  const items = facets.flatMap((facet) => facetAt(facet, 'items') ?? []);
  const inside = [...path, ANY_ROW];
  if (kind !== 'rows' && kind !== 'items') return NOTHING;
  const row = readField(ANY_ROW, items, inside, true);
  if (kind === 'items') return { ...NOTHING, children: [row] };
  return { children: row.children, branches: row.branches, alternatives: row.alternatives };
}

/** The fields of a group; `taken` are keys that the group around a branch has already. */
function readPart(facets: readonly Facet[], path: readonly string[], taken: ReadonlySet<string>): FieldPart {
  const required = new Set(facets.flatMap(({ schema }) => listTexts(own(schema, 'required'))));
  const byKey = new Map<string, Facet[]>();
  for (const facet of facets) {
    for (const key of keysOf(facet.schema, 'properties')) {
      const found = facetAt(facet, 'properties', key);
      if (found !== undefined && !taken.has(key)) byKey.set(key, [...(byKey.get(key) ?? []), found]);
    }
  }
  const children = [...byKey].map(([key, found]) => readField(key, found, [...path, key], required.has(key)));
  const known = new Set([...taken, ...byKey.keys()]);
  return { children, branches: facets.flatMap((facet) => readBranches(facet, path, known)), alternatives: [] };
}

function readBranches(facet: Facet, path: readonly string[], taken: ReadonlySet<string>): readonly FieldBranch[] {
  const condition = own(facet.schema, 'if');
  const conditional = condition === undefined ? [] : ['then', 'else'];
  const dependent = keysOf(facet.schema, 'dependentSchemas');
  const branches = [
    ...conditional.map((step) => ({ schema: condition ?? true, fits: step === 'then', at: facetAt(facet, step) })),
    ...dependent.map((key) => ({
      schema: { type: 'object', required: [key] },
      fits: true,
      at: facetAt(facet, 'dependentSchemas', key),
    })),
  ];
  return branches.flatMap(({ schema, fits, at }) => {
    if (at === undefined) return [];
    const part = readPart(listFacets([at]), path, taken);
    return part.children.length + part.branches.length === 0 ? [] : [{ schema, fits, ...part }];
  });
}

function keysOf(schema: JsonObject, keyword: string): readonly string[] {
  const named = own(schema, keyword);
  return isJsonObject(named) ? Object.keys(named) : [];
}

function sourceOf(schema: JsonObject): FieldSource {
  if (Object.hasOwn(schema, 'x-computed')) return 'computed';
  if (own(schema, 'x-managed') === true) return 'managed';
  return Object.hasOwn(schema, 'x-source') ? 'captured' : 'declared';
}
