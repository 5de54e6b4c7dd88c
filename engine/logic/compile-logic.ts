import { Exact, isNumeric } from '#engine/model/exact.ts';
import { isJsonObject, pointerStep, type Json } from '#engine/model/json.ts';
import { DEFAULT_BOUNDS } from './budget.ts';
import type { Dialect } from './dialect.ts';
import { LogicError } from './logic-error.ts';
import { evaluateNode, type LogicNode } from './node.ts';
import { findOperator } from './operators/operators.ts';
import type { Operator, Run, StrictOperator } from './operators/operator.ts';
import { MISSING, type Value } from './value.ts';

/**
 * Turns JSON Logic into nodes that run.
 * @throws LogicError for an unknown operator, or nesting deeper than the bound.
 */
export function compileLogic(logic: Json, dialect: Dialect): LogicNode {
  return compileAt(logic, '', 1, dialect);
}

/** The operator of an expression and its operands as a list, or `undefined` where the value is data. */
export function asOperation(logic: Json): { operator: string; operands: readonly Json[]; written: Json } | undefined {
  if (!isJsonObject(logic)) return undefined;
  const names = Object.keys(logic);
  const operator = names[0];
  if (operator === undefined || names.length !== 1) return undefined;
  const written = logic[operator] ?? null;
  return {
    operator,
    operands: isArray(written) ? written : [written],
    written,
  };
}

function compileAt(logic: Json, pointer: string, depth: number, dialect: Dialect): LogicNode {
  if (depth > DEFAULT_BOUNDS.depth) {
    throw new LogicError('too-deep', pointer, `logic is nested deeper than ${DEFAULT_BOUNDS.depth} nodes`);
  }
  if (isArray(logic)) {
    const args = logic.map((inner, index) => compileAt(inner, pointer + pointerStep(index), depth + 1, dialect));
    return {
      pointer,
      operator: 'list',
      args,
      run: (frame, context) => args.map((arg) => evaluateNode(arg, frame, context)),
    };
  }
  const operation = asOperation(logic);
  if (operation === undefined) return { pointer, operator: 'literal', args: [], run: () => logic };
  const { operator, operands, written } = operation;
  const found = findOperator(operator);
  if (found === undefined) throw new LogicError('unknown-operator', pointer, `there is no operator "${operator}"`);
  const base = pointer + pointerStep(operator);
  const args = operands.map((operand, index) =>
    compileAt(operand, isArray(written) ? base + pointerStep(index) : base, depth + 1, dialect),
  );
  return {
    pointer,
    operator,
    args,
    run: bodyOf(found, { dialect, pointer, operands, args }),
  };
}

function bodyOf(operator: Operator, compiler: Parameters<Extract<Operator, { form: 'special' }>['build']>[0]): Run {
  if (operator.form === 'special') return operator.build(compiler);
  return compiler.dialect === 'document' ? guarded(operator, compiler) : unguarded(operator, compiler);
}

function unguarded(operator: StrictOperator, { args, pointer }: { args: readonly LogicNode[]; pointer: string }): Run {
  return (frame, context) =>
    operator.apply(
      args.map((arg) => evaluateNode(arg, frame, context)),
      { pointer, context },
    );
}

/** A missing operand makes the result missing; a number that is not finite ends the run. */
function guarded(operator: StrictOperator, { args, pointer }: { args: readonly LogicNode[]; pointer: string }): Run {
  return (frame, context) => {
    const values: Value[] = [];
    let missing = false;
    for (const arg of args) {
      const value = evaluateNode(arg, frame, context);
      if (value === MISSING) missing = true;
      values.push(value);
    }
    if (missing) return MISSING;
    const result = operator.apply(values, { pointer, context });
    if (isNumeric(result) && !(result instanceof Exact) && !Number.isFinite(result)) {
      throw new LogicError('non-finite', pointer, 'an operation answered a number that is not finite');
    }
    return result;
  };
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
