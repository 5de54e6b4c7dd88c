import { own } from '#engine/model/json.ts';
import { access } from './access.ts';
import { arithmetic } from './arithmetic.ts';
import { bracket } from './bracket.ts';
import { comparison } from './comparison.ts';
import { control } from './control.ts';
import { count } from './count.ts';
import { completeMonths, completeYears, daysBetween, monthsBefore } from './dates.ts';
import { distinct } from './distinct.ts';
import { lists } from './lists.ts';
import { lookup } from './lookup.ts';
import type { Operator } from './operator.ts';
import { strict } from './operator.ts';
import { sum } from './sum.ts';
import { text } from './text.ts';

/** JSON Logic's own operators; `log` passes its operand on and writes nothing. */
const STANDARD: Readonly<Record<string, Operator>> = {
  ...access,
  ...arithmetic,
  ...comparison,
  ...control,
  ...lists,
  ...text,
  log: strict(([value = null]) => value),
};

/** The operators that rule documents have beyond JSON Logic. */
export const ADDED_OPERATORS: Readonly<Record<string, Operator>> = {
  sum,
  count,
  distinct,
  bracket,
  lookup,
  monthsBefore,
  completeMonths,
  completeYears,
  daysBetween,
};

/** Finds the operator of a name in either group. */
export function findOperator(name: string): Operator | undefined {
  return own(STANDARD, name) ?? own(ADDED_OPERATORS, name);
}

/** Every operator name, for suggestions. */
export function listOperatorNames(): readonly string[] {
  return [...Object.keys(STANDARD), ...Object.keys(ADDED_OPERATORS)];
}
