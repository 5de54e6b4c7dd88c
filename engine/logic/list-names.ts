import type { Json } from '#engine/model/json.ts';
import { asOperation } from './compile-logic.ts';

/** Every literal name a logic reads. */
export function listNames(logic: Json): readonly string[] {
  if (Array.isArray(logic)) return logic.flatMap(listNames);
  const operation = asOperation(logic);
  if (operation === undefined) return [];
  const [name] = operation.operands;
  if (operation.operator === 'var' && typeof name === 'string')
    return [name, ...operation.operands.slice(1).flatMap(listNames)];
  return operation.operands.flatMap(listNames);
}
