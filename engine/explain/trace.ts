import type { Limits } from '#engine/edition/documents.ts';
import type { Compiled, Edition } from '#engine/edition/edition.ts';
import type { LogicNode } from '#engine/logic/node.ts';
import { isList, MISSING, toJson, type Value } from '#engine/logic/value.ts';
import { asOperation } from '#engine/logic/compile-logic.ts';
import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Evaluation } from '#engine/evaluate/evaluate.ts';
import { Reading } from '#engine/evaluate/reading.ts';
import { SIGNATURES } from '#engine/types/signatures.ts';
import { phrase } from './phrase.ts';
import { showValue } from './show-value.ts';

/** One node of a trace with the value it had; both operands of a comparison are among its `args`. */
export interface TraceNode {
  readonly pointer: string;
  readonly operator: string;
  readonly title: LocalText;
  /** The value in words, with its unit. */
  readonly shows: LocalText;
  /** The value itself; a list is told by its length. */
  readonly value: Json;
  readonly missing: boolean;
  readonly args: readonly TraceNode[];
}

/** How one document came to its result: one tree for each of its logics, and the rule in words. */
export interface DocumentTrace {
  readonly document: string;
  readonly logics: readonly { readonly pointer: string; readonly phrase: LocalText; readonly trace: TraceNode }[];
}

/** A document that can be traced. */
export type Traceable = Compiled<{ readonly limits?: Limits }>;

/** Every document that decides something: measures, conditions, items, criteria. */
export function listTraceable(edition: Edition): readonly Traceable[] {
  return [
    ...edition.measures.values(),
    ...edition.conditions,
    ...edition.categories.flatMap((category) => category.items),
    ...edition.grades.flatMap((grade) => grade.criteria),
  ];
}

/** Finds a document by its id, with or without its ending. */
export function findTraceable(edition: Edition, name: string): Traceable | undefined {
  const id = name.replace(/\.json$/, '');
  return listTraceable(edition).find((document) => document.id === id);
}

/** Evaluates one document again and keeps the value of every node outside its loops. */
export function traceDocument(evaluation: Evaluation, document: Traceable): DocumentTrace {
  const { edition, facts, asOf } = evaluation.reading;
  const seen = new Map<LogicNode, Value>();
  const reading = observedReading(edition, facts, asOf, document.id, seen);
  reading.setTotal(evaluation.points.total);
  const scope = { names: edition.names, limits: document.document.limits, rows: [] };
  return {
    document: document.id,
    logics: document.logics.map(({ pointer, logic, node }) => {
      reading.run(document, node);
      const words = { zh: phrase(logic, scope, 'zh'), en: phrase(logic, scope, 'en') };
      return { pointer, phrase: words, trace: toTrace(node, logic, seen, edition, document) };
    }),
  };
}

/** The traces of all documents as canonical data for a digest: pointers and values, no words. */
export function traceForDigest(evaluation: Evaluation): JsonObject {
  const entries = listTraceable(evaluation.reading.edition).map((document) => {
    const { logics } = traceDocument(evaluation, document);
    return [document.id, logics.map(({ trace }) => bare(trace))] as const;
  });
  return Object.fromEntries(entries);
}

function bare({ operator, value, missing, args }: TraceNode): Json {
  return [operator, missing ? { missing: true } : value, ...args.map(bare)];
}

function observedReading(
  edition: Edition,
  facts: JsonObject,
  asOf: PlainDate,
  id: string,
  seen: Map<LogicNode, Value>,
): Reading {
  return new Reading(edition, facts, asOf, {
    observe: (document, node, value, frame) => {
      if (document === id && frame.outer === undefined) seen.set(node, value);
    },
  });
}

function toTrace(
  node: LogicNode,
  logic: Json,
  seen: ReadonlyMap<LogicNode, Value>,
  edition: Edition,
  document: Traceable,
): TraceNode {
  const value = seen.get(node) ?? null;
  const operation = asOperation(logic);
  const [name] = operation?.operands ?? [];
  const field =
    node.operator === 'var' && typeof name === 'string'
      ? edition.names.findField(name, document.document.limits)
      : undefined;
  const operands = operation?.operands ?? (Array.isArray(logic) ? (logic as readonly Json[]) : []);
  const traced = node.args.flatMap((arg, index) =>
    seen.has(arg) && node.operator !== 'var' ? [toTrace(arg, operands[index] ?? null, seen, edition, document)] : [],
  );
  return {
    pointer: node.pointer,
    operator: node.operator,
    title: field?.title ?? own(SIGNATURES, node.operator)?.title ?? { zh: '常量', en: 'literal' },
    shows: { zh: showValue(value, field, 'zh'), en: showValue(value, field, 'en') },
    value: isList(value) ? { rows: value.length } : toJson(value),
    missing: value === MISSING,
    args: traced,
  };
}
