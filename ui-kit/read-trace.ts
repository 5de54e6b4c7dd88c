import type { TraceNode } from '#engine/explain/trace.ts';

/** A trace node as one line of a tree. */
export interface TraceStep {
  readonly outcome: 'holds' | 'fails' | 'missing' | 'value';
  readonly mark: string;
  /** What stands between the sides of a comparison. */
  readonly sign: string;
  /** The operands that the line itself shows; empty for anything but a comparison. */
  readonly sides: readonly (TraceNode & { readonly literal: boolean })[];
  /** What is unfolded below the line. */
  readonly below: readonly TraceNode[];
}

const SIGNS: Readonly<Record<string, string>> = {
  '>=': '≥',
  '>': '＞',
  '<=': '≤',
  '<': '＜',
  '==': '＝',
  '===': '＝',
  '!=': '≠',
  '!==': '≠',
};
const MARKS: Readonly<Record<TraceStep['outcome'], string>> = { holds: '✓', fails: '×', missing: '?', value: '' };
const LITERAL = 'literal';

/** Reads a node: a comparison puts both sides on its line and unfolds only what they were computed from. */
export function readTrace(node: TraceNode): TraceStep {
  const outcome = outcomeOf(node);
  const sign = Object.hasOwn(SIGNS, node.operator) ? (SIGNS[node.operator] ?? '') : '';
  const compares = sign !== '' && node.args.length > 1;
  return {
    outcome,
    mark: MARKS[outcome],
    sign,
    sides: compares ? node.args.map((side) => ({ ...side, literal: side.operator === LITERAL })) : [],
    below: compares ? node.args.filter(({ args }) => args.length > 0) : node.args,
  };
}

function outcomeOf({ missing, value }: TraceNode): TraceStep['outcome'] {
  if (missing) return 'missing';
  if (typeof value !== 'boolean') return 'value';
  return value ? 'holds' : 'fails';
}
