import { Budget, DEFAULT_BOUNDS, type Bounds } from '#engine/logic/budget.ts';
import { compileLogic } from '#engine/logic/compile-logic.ts';
import { evaluateNode } from '#engine/logic/node.ts';
import { walk } from '#engine/logic/operators/access.ts';
import { MISSING, toJson, type Value } from '#engine/logic/value.ts';
import type { Json } from '#engine/model/json.ts';

/** Runs logic as a rule document would, over plain names; a missing result is the word `missing`. */
export function evaluateDocument(logic: Json, names: Json, bounds: Partial<Bounds> = {}): Json {
  const context = {
    budget: new Budget({ ...DEFAULT_BOUNDS, ...bounds }),
    readRoot: (path: readonly string[]): Value => {
      const found = walk(names, path);
      return found === undefined ? MISSING : found;
    },
  };
  const value = evaluateNode(compileLogic(logic, 'document'), { value: null, outer: undefined }, context);
  return value === MISSING ? 'missing' : toJson(value);
}
