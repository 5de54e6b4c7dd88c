import { asOperation, compileLogic } from '#engine/logic/compile-logic.ts';
import { LogicError } from '#engine/logic/logic-error.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { isJsonObject, pointerStep, type Json } from '#engine/model/json.ts';
import { GUARD_NAMES } from './case-facts.ts';
import { fault, unknownName, type Place } from './procedure-fault.ts';

/** What guards of a procedure may name below the headings that are open. */
export interface GuardScope {
  readonly limits: readonly string[];
  readonly events: readonly string[];
  readonly conditions: readonly string[];
  /** Names that may be read beside those of every guard. */
  readonly beside?: readonly string[];
  /** The only names there are, where not all of a guard's are. */
  readonly only?: readonly string[];
  /** Groups of procedures. */
  readonly groups: readonly string[];
}

/** Operators whose second operand sees a row before the names. */
const OVER_ROWS: ReadonlySet<string> = new Set([
  'filter',
  'map',
  'all',
  'some',
  'none',
  'sum',
  'count',
  'distinct',
  'reduce',
]);

/** Checks a guard: one operator a node, operators that exist, names that guards have. */
export function checkGuard(logic: Json, place: Place, scope: GuardScope): readonly Diagnostic[] {
  const shapes = checkNodes(logic, place);
  if (shapes.length > 0) return shapes;
  try {
    compileLogic(logic, 'document');
  } catch (error) {
    if (!(error instanceof LogicError)) throw error;
    const at = { ...place, pointer: place.pointer + error.pointer };
    return [fault('PL-PROC-LOGIC', at, `这段逻辑无法运行（${error.code}）`, error.message)];
  }
  const known = namesIn(scope);
  return readNames(logic, '', false)
    .filter(({ name }) => !isKnown(name, known))
    .map(({ name, pointer }) =>
      unknownName(
        'PL-PROC-NAME',
        { ...place, pointer: place.pointer + pointer },
        { zh: '数据', en: 'name' },
        name,
        known,
      ),
    );
}

/** An object with several keys is data to JSON Logic, and therefore true. */
function checkNodes(logic: Json, place: Place): readonly Diagnostic[] {
  if (Array.isArray(logic))
    return logic.flatMap((inner: Json, index) =>
      checkNodes(inner, { ...place, pointer: place.pointer + pointerStep(index) }),
    );
  if (!isJsonObject(logic)) return [];
  const keys = Object.keys(logic);
  if (keys.length !== 1)
    return [fault('PL-PROC-LOGIC', place, '一个节点只能有一个运算符', 'a node has exactly one operator')];
  return keys.flatMap((key) => checkNodes(logic[key] ?? null, { ...place, pointer: place.pointer + pointerStep(key) }));
}

/** The names that a logic reads, in the order they stand. */
export function listNames(logic: Json): readonly string[] {
  return readNames(logic, '', false).map(({ name }) => name);
}

interface ReadName {
  readonly name: string;
  readonly pointer: string;
}

/** The names a logic reads; inside a loop a name without a dot may belong to the row. */
function readNames(logic: Json, pointer: string, inRow: boolean): readonly ReadName[] {
  if (Array.isArray(logic))
    return logic.flatMap((inner: Json, index) => readNames(inner, pointer + pointerStep(index), inRow));
  const operation = asOperation(logic);
  if (operation === undefined) return [];
  const { operator, operands } = operation;
  const inside = pointer + pointerStep(operator);
  if (operator === 'var') {
    const [name] = operands;
    const ofRow = inRow && typeof name === 'string' && (!name.includes('.') || /^(current|accumulator)\./.test(name));
    return typeof name !== 'string' || ofRow ? [] : [{ name, pointer: inside }];
  }
  return operands.flatMap((operand, index) =>
    readNames(operand, inside + pointerStep(index), inRow || (OVER_ROWS.has(operator) && index > 0)),
  );
}

function namesIn({
  limits,
  events,
  conditions,
  groups,
  beside = [],
  only = GUARD_NAMES,
}: GuardScope): readonly string[] {
  return [...only, ...beside].flatMap((name) => {
    if (name === 'limits.*') return limits.map((limit) => `limits.${limit}`);
    if (name === 'taken.*') return events.map((event) => `taken.${event}`);
    if (name === 'last.*') return events.map((event) => `last.${event}`);
    if (name === 'underWayIn.*') return groups.map((group) => `underWayIn.${group}`);
    if (name === 'conditions.*') return conditions.map((id) => `conditions.${id}`);
    return [name];
  });
}

function isKnown(name: string, known: readonly string[]): boolean {
  return known.some((each) => each === name || (each.endsWith('.*') && name.startsWith(each.slice(0, -1))));
}
