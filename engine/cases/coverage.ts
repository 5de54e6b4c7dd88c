import type { Edition } from '#engine/edition/edition.ts';
import type { Observer } from '#engine/evaluate/reading.ts';
import { listTraceable } from '#engine/explain/trace.ts';
import type { LogicNode } from '#engine/logic/node.ts';
import { truthy, MISSING } from '#engine/logic/value.ts';

/** A deciding node that the cases never saw come out one way. */
export interface Unseen {
  readonly document: string;
  readonly pointer: string;
  readonly operator: string;
  readonly outcome: boolean;
}

/** Of all outcomes that deciding nodes can have (two each), how many the cases saw. */
export interface Coverage {
  readonly outcomes: number;
  readonly seen: number;
  readonly unseen: readonly Unseen[];
}

const DECIDING = new Set([
  '==',
  '===',
  '!=',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  '!',
  '!!',
  'and',
  'or',
  'in',
  'all',
  'some',
  'none',
]);

/** Collects which deciding nodes were seen true and false. */
export class CoverageRecorder {
  private readonly seen = new Map<LogicNode, Set<boolean>>();

  /** Give this to every reading that counts. */
  readonly observe: Observer = (_document, node, value) => {
    if (!DECIDING.has(node.operator) || value === MISSING) return;
    const outcomes = this.seen.get(node) ?? new Set();
    this.seen.set(node, outcomes.add(truthy(value)));
  };

  /** The figure over every deciding node of the edition, or of one document. */
  report(edition: Edition, document?: string): Coverage {
    const nodes = listTraceable(edition)
      .filter(({ id }) => document === undefined || id === document)
      .flatMap(({ id, logics }) =>
        logics.flatMap(({ pointer, node }) =>
          listDeciding(node).map((inner) => ({ id, place: `/${pointer}`, node: inner })),
        ),
      );
    const unseen = nodes.flatMap(({ id, place, node }) =>
      [true, false]
        .filter((outcome) => this.seen.get(node)?.has(outcome) !== true)
        .map((outcome) => ({ document: id, pointer: place + node.pointer, operator: node.operator, outcome })),
    );
    return { outcomes: nodes.length * 2, seen: nodes.length * 2 - unseen.length, unseen };
  }
}

function listDeciding(node: LogicNode): readonly LogicNode[] {
  const inner = node.args.flatMap(listDeciding);
  return DECIDING.has(node.operator) ? [node, ...inner] : inner;
}
