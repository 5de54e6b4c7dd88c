import type { Json } from '#engine/model/json.ts';
import { Budget } from './budget.ts';
import { compileLogic } from './compile-logic.ts';
import { evaluateNode, type Context } from './node.ts';
import { MISSING, toJson } from './value.ts';

/**
 * Evaluates JSON Logic over data as json-logic-js does, with exact arithmetic and own properties only.
 * @throws LogicError for an unknown operator, or when the bounds are passed.
 */
export function applyLogic(logic: Json, data: Json): Json {
  const context: Context = { budget: new Budget(), readRoot: () => MISSING };
  return toJson(evaluateNode(compileLogic(logic, 'plain'), { value: data, outer: undefined }, context));
}
