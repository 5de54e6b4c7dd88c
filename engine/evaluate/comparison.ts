import { asOperation } from '#engine/logic/compile-logic.ts';
import type { Json } from '#engine/model/json.ts';

/** A comparison of a name with a limit of the document, as criteria are made of. */
export interface LimitComparison {
  /** What is compared: a fact or measure. */
  readonly name: string;
  /** The limit's full name, `limits.staff`. */
  readonly limit: string;
  /** The comparison by itself. */
  readonly logic: Json;
}

const ORDERINGS = ['>=', '>', '<=', '<'];

/** The comparison a logic consists of, when it is just one. */
export function findComparison(logic: Json): LimitComparison | undefined {
  const operation = asOperation(logic);
  if (operation === undefined || !ORDERINGS.includes(operation.operator) || operation.operands.length !== 2)
    return undefined;
  const names = operation.operands.map(nameOf);
  const limit = names.find((name) => name?.startsWith('limits.'));
  const name = names.find((candidate) => candidate !== undefined && !candidate.startsWith('limits.'));
  return name === undefined || limit === undefined ? undefined : { name, limit, logic };
}

/** Every comparison with a limit under the `and`s and `or`s of a logic, in reading order. */
export function listComparisons(logic: Json): readonly LimitComparison[] {
  const operation = asOperation(logic);
  if (operation?.operator === 'and' || operation?.operator === 'or') return operation.operands.flatMap(listComparisons);
  const comparison = findComparison(logic);
  return comparison === undefined ? [] : [comparison];
}

function nameOf(operand: Json): string | undefined {
  const operation = asOperation(operand);
  const name = operation?.operator === 'var' ? operation.operands[0] : undefined;
  return typeof name === 'string' ? name : undefined;
}
