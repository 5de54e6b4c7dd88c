import { Budget } from '#engine/logic/budget.ts';
import { compileLogic } from '#engine/logic/compile-logic.ts';
import { LogicError } from '#engine/logic/logic-error.ts';
import { evaluateNode, type Context, type Frame, type LogicNode } from '#engine/logic/node.ts';
import { walk } from '#engine/logic/operators/access.ts';
import { MISSING, toJson, truthy, type Value, type ValueRow } from '#engine/logic/value.ts';
import { isJsonObject, type Json } from '#engine/model/json.ts';
import type { FormCondition, FormContext } from './form.ts';
import { isList, readAt } from '#engine/model/pointer.ts';
import { fitsSchema } from './match-schema.ts';

/** What logic in a form reads: the whole data, and the rows in hand from the outermost to the innermost. */
export interface FormScope {
  readonly root: ValueRow;
  readonly rows: readonly ValueRow[];
  readonly context: FormContext;
  /** The data as they are, and those of the row in hand, for what asks whether they fit a schema. */
  readonly data: Json;
  readonly row: Json;
}

/** True when a condition holds; logic that hangs on a value not given yet does not. */
export function holds(condition: FormCondition, scope: FormScope): boolean {
  if ('logic' in condition) return decide(condition.logic, scope) === true;
  if ('all' in condition) return condition.all.every((inner) => holds(inner, scope));
  if ('any' in condition) return condition.any.some((inner) => holds(inner, scope));
  if ('not' in condition) return !holds(condition.not, scope);
  const value = readAt(condition.from === 'row' ? scope.row : scope.data, condition.at);
  return value === undefined && condition.absent !== undefined ? condition.absent : fitsSchema(condition.fits, value);
}

/** True, false, or `undefined` where the answer hangs on a value that is not there yet. */
export function decide(logic: Json, scope: FormScope): boolean | undefined {
  const value = evaluate(logic, scope);
  return value === MISSING ? undefined : truthy(value);
}

/** The value of logic, `undefined` where it needs one that is not there yet. */
export function calculate(logic: Json, scope: FormScope): Json | undefined {
  const value = evaluate(logic, scope);
  return value === MISSING || value === null ? undefined : toJson(value);
}

const compiled = new WeakMap<object, LogicNode>();

function compile(logic: Json): LogicNode {
  if (typeof logic !== 'object' || logic === null) return compileLogic(logic, 'document');
  const known = compiled.get(logic);
  if (known !== undefined) return known;
  const node = compileLogic(logic, 'document');
  compiled.set(logic, node);
  return node;
}

/** Half-filled data may hold anything, so what a release would refuse (a text in a sum, no day in a date) is missing here. */
function evaluate(logic: Json, scope: FormScope): Value {
  try {
    return evaluateNode(compile(logic), frameOf(scope), contextOf(scope));
  } catch (error) {
    if (error instanceof LogicError || error instanceof RangeError) return MISSING;
    throw error;
  }
}

function frameOf({ rows }: FormScope): Frame {
  return rows.reduce<Frame>((outer, row) => ({ value: row, outer }), { value: null, outer: undefined });
}

function contextOf({ root, context }: FormScope): Context {
  return {
    budget: new Budget(),
    readRoot: ([head, ...rest]) => {
      if (head === 'asOf' && rest.length === 0) return context.asOf ?? MISSING;
      if (head === 'context') return walk(givenAs(context.names ?? {}), rest) ?? MISSING;
      return walk(root, head === undefined ? [] : [head, ...rest]) ?? MISSING;
    },
  };
}

/** A JSON value as logic sees it: null is no answer, so it is missing. */
export function givenAs(value: Json): Value {
  if (value === null || value === '') return MISSING;
  if (isList(value)) return value.map(givenAs).filter((inner) => inner !== MISSING);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, givenAs(inner)]));
}
