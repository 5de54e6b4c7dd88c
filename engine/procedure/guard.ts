import { Budget } from '#engine/logic/budget.ts';
import { compileLogic } from '#engine/logic/compile-logic.ts';
import { evaluateNode } from '#engine/logic/node.ts';
import { walk } from '#engine/logic/operators/access.ts';
import { MISSING, toJson, truthy } from '#engine/logic/value.ts';
import { isLimitValue, type Limits } from '#engine/edition/documents.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';

/** What a guard answers; `missing` when a name it needs has no value. */
export type GuardAnswer = 'holds' | 'fails' | 'missing';

/** The numbers of limits as guards read them. */
export function limitNumbers(limits: Limits): JsonObject {
  return Object.fromEntries(
    Object.entries(limits).flatMap(([name, limit]) => (isLimitValue(limit) ? [[name, limit.value]] : [])),
  );
}

/** Asks a guard. @throws LogicError when its logic cannot run. */
export function askGuard(logic: Json, names: JsonObject): GuardAnswer {
  const value = run(logic, names);
  if (value === MISSING) return 'missing';
  return truthy(value) ? 'holds' : 'fails';
}

/** True only when the guard holds; an absent guard does. */
export function guardHolds(logic: Json | undefined, names: JsonObject): boolean {
  return logic === undefined || askGuard(logic, names) === 'holds';
}

/** The value of a logic such as `grants`; null when a name it needs has no value. @throws LogicError */
export function readLogic(logic: Json, names: JsonObject): Json {
  return toJson(run(logic, names));
}

function run(logic: Json, names: JsonObject) {
  const readRoot = (path: readonly string[]) => walk(names, path) ?? MISSING;
  const nowhere = { value: null, outer: undefined };
  return evaluateNode(compileLogic(logic, 'document'), nowhere, { budget: new Budget(), readRoot });
}
