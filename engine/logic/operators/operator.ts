import type { Json } from '#engine/model/json.ts';
import type { Dialect } from '../dialect.ts';
import type { Context, Frame, LogicNode } from '../node.ts';
import type { Value } from '../value.ts';

/** What an operator's maker may use while its node is compiled. */
export interface Compiler {
  readonly dialect: Dialect;
  readonly pointer: string;
  /** The operands as written. */
  readonly operands: readonly Json[];
  /** The compiled operands, in the same order. */
  readonly args: readonly LogicNode[];
}

/** The body of a node. */
export type Run = (frame: Frame, context: Context) => Value;

/** An operator that sees only the values of its operands. */
export interface StrictOperator {
  readonly form: 'strict';
  readonly apply: (values: readonly Value[], call: Call) => Value;
}

/** Where and how a strict operator was called. */
export interface Call {
  readonly pointer: string;
  readonly context: Context;
}

/** An operator that decides itself which operands to run, and with which names. */
export interface SpecialOperator {
  readonly form: 'special';
  readonly build: (compiler: Compiler) => Run;
}

/** How JSON Logic's operators run; their types, names and phrases stand in the catalogue. */
export type Operator = StrictOperator | SpecialOperator;

/** Declares a strict operator. */
export function strict(apply: StrictOperator['apply']): StrictOperator {
  return { form: 'strict', apply };
}

/** Declares a special operator. */
export function special(build: SpecialOperator['build']): SpecialOperator {
  return { form: 'special', build };
}
