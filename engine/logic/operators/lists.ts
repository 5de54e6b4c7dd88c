import type { LogicNode } from '../node.ts';
import { evaluateNode, type Context, type Frame } from '../node.ts';
import { isList, MISSING, truthy, type Value } from '../value.ts';
import { special, strict, type Compiler, type Operator, type Run } from './operator.ts';

/** `filter map reduce all some none merge`; a predicate that is missing for a row is decided by Kleene's tables. */
export const lists: Readonly<Record<string, Operator>> = {
  filter: special((compiler) =>
    overRows(compiler, [], (rows, frame, context, body) => {
      const kept: Value[] = [];
      for (const row of rows) {
        const verdict = evaluateRow(body, row, frame, context);
        if (verdict === MISSING) return MISSING;
        if (truthy(verdict)) kept.push(row);
      }
      return kept;
    }),
  ),
  map: special((compiler) =>
    overRows(compiler, [], (rows, frame, context, body) => rows.map((row) => evaluateRow(body, row, frame, context))),
  ),
  all: special((compiler) =>
    overRows(compiler, false, (rows, ...rest) => quantify(rows, false, ...rest, rows.length > 0)),
  ),
  some: special((compiler) => overRows(compiler, false, (rows, ...rest) => quantify(rows, true, ...rest, false))),
  none: special((compiler) =>
    overRows(compiler, true, (rows, ...rest) => {
      const some = quantify(rows, true, ...rest, false);
      return some === MISSING ? MISSING : !some;
    }),
  ),
  reduce: special(({ args: [listNode, body, initialNode] }) => (frame, context) => {
    const rows = listNode === undefined ? null : evaluateNode(listNode, frame, context);
    const initial = initialNode === undefined ? null : evaluateNode(initialNode, frame, context);
    if (rows === MISSING) return MISSING;
    if (!isList(rows) || body === undefined) return initial;
    return rows.reduce<Value>(
      (accumulator, current) => evaluateRow(body, { current, accumulator }, frame, context),
      initial,
    );
  }),
  merge: strict((values, { pointer, context }) => {
    const merged = values.flatMap((value): readonly Value[] => (isList(value) ? value : [value]));
    context.budget.allowSize(merged.length, pointer);
    context.budget.spend(merged.length, pointer);
    return merged;
  }),
};

type OverRows = (rows: readonly Value[], frame: Frame, context: Context, body: LogicNode) => Value;

/** Runs `over` on the rows of the first operand; anything but a list answers `fallback`. */
export function overRows({ args }: Compiler, fallback: Value, over: OverRows): Run {
  const [listNode, body] = args;
  return (frame, context) => {
    const rows = listNode === undefined ? null : evaluateNode(listNode, frame, context);
    if (rows === MISSING) return MISSING;
    return isList(rows) && body !== undefined ? over(rows, frame, context, body) : fallback;
  };
}

/** Evaluates `body` with `row` in hand. */
export function evaluateRow(body: LogicNode, row: Value, frame: Frame, context: Context): Value {
  return evaluateNode(body, { value: row, outer: frame }, context);
}

/** Answers `decisive` at the first row that decides, missing when a row is missing, else `otherwise`. */
function quantify(
  rows: readonly Value[],
  decisive: boolean,
  frame: Frame,
  context: Context,
  body: LogicNode,
  otherwise: boolean,
): boolean | typeof MISSING {
  let missing = false;
  for (const row of rows) {
    const verdict = evaluateRow(body, row, frame, context);
    if (verdict === MISSING) missing = true;
    else if (truthy(verdict) === decisive) return decisive;
  }
  return missing ? MISSING : otherwise;
}
