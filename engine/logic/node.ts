import type { Budget } from './budget.ts';
import type { Value } from './value.ts';

/** One level of names: the row in hand, and what stands around it. The outermost frame has no `outer`. */
export interface Frame {
  readonly value: Value;
  readonly outer: Frame | undefined;
}

/** What one run carries along. */
export interface Context {
  readonly budget: Budget;
  /** Answers names that no row has; only used by the document dialect. */
  readonly readRoot: (path: readonly string[]) => Value;
  /** Sees every node's value, rows included; `frame.outer` tells whether a row is in hand. */
  readonly observe?: (node: LogicNode, value: Value, frame: Frame) => void;
}

/** A compiled node; `args` are its compiled operands, in order. */
export interface LogicNode {
  /** RFC 6901 pointer inside the logic. */
  readonly pointer: string;
  /** Operator name, or `literal`. */
  readonly operator: string;
  readonly args: readonly LogicNode[];
  readonly run: (frame: Frame, context: Context) => Value;
}

/** Evaluates a node, pays for it and shows the value to the observer. */
export function evaluateNode(node: LogicNode, frame: Frame, context: Context): Value {
  context.budget.spend(1, node.pointer);
  const value = node.run(frame, context);
  context.observe?.(node, value, frame);
  return value;
}
