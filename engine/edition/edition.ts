import { digestOf } from '#engine/digest/canonical-json.ts';
import { assembleFactsSchema, FACTS_SCHEMA } from '#engine/facts/facts-schema.ts';
import { readVocabulary, type Vocabulary } from '#engine/facts/vocabulary.ts';
import { compileLogic } from '#engine/logic/compile-logic.ts';
import type { LogicNode } from '#engine/logic/node.ts';
import type { Value } from '#engine/logic/value.ts';
import type { Json } from '#engine/model/json.ts';
import type {
  CategoryDocument,
  ConditionDocument,
  CriterionDocument,
  EditionDocument,
  GradeDocument,
  ItemDocument,
  Limits,
  MeasureDocument,
} from './documents.ts';
import { EditionNames, limitToJson, measureName } from './edition-names.ts';
import { decidingDocuments, folderOf, listOfKind, type EditionSource, type Named } from './edition-source.ts';

/** A document ready to run: its logic compiled, its limits as values. */
export interface Compiled<Document> extends Named<Document> {
  readonly limits: Readonly<Record<string, Value>>;
  /** The compiled logics by their place in the document: `holds`, `points`, `value`, or `paths/0/holds` … */
  readonly logics: readonly { readonly pointer: string; readonly logic: Json; readonly node: LogicNode }[];
}

/** A grade with its criteria, in the order documents give. */
export interface CompiledGrade extends Named<GradeDocument> {
  readonly criteria: readonly Compiled<CriterionDocument>[];
}

/** A category with its items, in the order of their codes. */
export interface CompiledCategory extends Named<CategoryDocument> {
  readonly items: readonly Compiled<ItemDocument>[];
}

/** An edition that can be evaluated. */
export interface Edition {
  readonly about: EditionDocument;
  /** `sha256:…` over the canonical JSON of the deciding documents. */
  readonly digest: string;
  readonly source: EditionSource;
  readonly vocabulary: Vocabulary;
  readonly names: EditionNames;
  readonly measures: ReadonlyMap<string, Compiled<MeasureDocument>>;
  readonly conditions: readonly Compiled<ConditionDocument>[];
  readonly categories: readonly CompiledCategory[];
  /** Highest grade first. */
  readonly grades: readonly CompiledGrade[];
}

/** An edition lacks a document it cannot do without. */
export class IncompleteEdition extends Error {
  override readonly name = 'IncompleteEdition';

  constructor(readonly document: string) {
    super(`the edition has no ${document}`);
  }
}

/**
 * Compiles an edition that has been checked. It trusts its documents' shapes: run `checkEdition` on anything from outside.
 * @throws IncompleteEdition without `edition.json` or `facts.schema.json`; LogicError for logic that cannot run.
 */
export function openEdition(source: EditionSource): Edition {
  const about = listOfKind<EditionDocument>(source, 'edition')[0]?.document;
  if (about === undefined) throw new IncompleteEdition('edition.json');
  const schema = assembleFactsSchema(source);
  if (schema === undefined) throw new IncompleteEdition(FACTS_SCHEMA);
  const vocabulary = readVocabulary(schema);
  const measures = new Map(
    listOfKind<MeasureDocument>(source, 'measure').map((named) => [
      measureName(named.id),
      compiled(named, [['value', named.document.value]]),
    ]),
  );
  const measureDocuments = new Map([...measures].map(([name, measure]) => [name, measure.document]));
  return {
    about,
    digest: digestOf(decidingDocuments(source)),
    source,
    vocabulary,
    names: new EditionNames(vocabulary, measureDocuments, about.scoring.unit),
    measures,
    conditions: byOrder(listOfKind<ConditionDocument>(source, 'condition')).map((named) =>
      compiled(named, [['holds', named.document.holds]]),
    ),
    categories: byOrder(listOfKind<CategoryDocument>(source, 'category')).map((named) => ({
      ...named,
      items: itemsOf(source, folderOf(named.id)),
    })),
    grades: [...listOfKind<GradeDocument>(source, 'grade')]
      .sort((a, b) => a.document.rank - b.document.rank)
      .map((named) => ({ ...named, criteria: criteriaOf(source, folderOf(named.id)) })),
  };
}

/** The logics of a criterion by their places. */
export function criterionLogics(document: CriterionDocument): readonly (readonly [string, Json])[] {
  if (document.paths === undefined) return [['holds', document.holds ?? null]];
  return document.paths.map((path, index) => [`paths/${index}/holds`, path.holds] as const);
}

function itemsOf(source: EditionSource, folder: string): readonly Compiled<ItemDocument>[] {
  return listOfKind<ItemDocument>(source, 'item')
    .filter((item) => folderOf(item.id) === folder)
    .map((item) => compiled(item, [['points', item.document.points]]))
    .sort((a, b) => a.document.code.localeCompare(b.document.code, 'en', { numeric: true }));
}

function criteriaOf(source: EditionSource, folder: string): readonly Compiled<CriterionDocument>[] {
  const own = listOfKind<CriterionDocument>(source, 'criterion').filter(({ id }) => folderOf(id) === folder);
  return byOrder(own).map((named) => compiled(named, criterionLogics(named.document)));
}

function compiled<Document extends { readonly limits?: Limits }>(
  named: Named<Document>,
  logics: readonly (readonly [string, Json])[],
): Compiled<Document> {
  const limits = Object.entries(named.document.limits ?? {});
  return {
    ...named,
    limits: Object.fromEntries(limits.map(([name, limit]) => [name, limitToJson(limit)])),
    logics: logics.map(([pointer, logic]) => ({ pointer, logic, node: compileLogic(logic, 'document') })),
  };
}

function byOrder<Document extends { readonly order: number }>(
  documents: readonly Named<Document>[],
): readonly Named<Document>[] {
  return [...documents].sort((a, b) => a.document.order - b.document.order);
}
