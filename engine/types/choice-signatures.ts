import { asOperation } from '#engine/logic/compile-logic.ts';
import type { Json } from '#engine/model/json.ts';
import { expectBoolean, expectComparable, unify } from './expect-type.ts';
import type { Inspection, Scope } from './inspection.ts';
import { known, UNKNOWN, typeName, type LogicType } from './logic-type.ts';
import { nullKey } from './name-signatures.ts';
import { signature, type Signature } from './signature.ts';

const BOOLEAN = known({ kind: 'boolean' });

/** Equality, order, truth and choice. */
export const choiceSignatures: Readonly<Record<string, Signature>> = {
  '==': signature('等于', 'is', [2, 2], equality),
  '===': signature('等于', 'is', [2, 2], equality),
  '!=': signature('不等于', 'is not', [2, 2], equality),
  '!==': signature('不等于', 'is not', [2, 2], equality),
  '<': signature('小于', 'below', [2, 3], ordering),
  '<=': signature('不大于', 'at most', [2, 3], ordering),
  '>': signature('大于', 'above', [2, 2], ordering),
  '>=': signature('不少于', 'at least', [2, 2], ordering),
  '!': signature('不成立', 'not', [1, 1], truth),
  '!!': signature('成立', 'holds', [1, 1], truth),
  and: signature('并且', 'and', [1, Infinity], (inspection) => connect(inspection, inspection.scope)),
  or: signature('或者', 'or', [1, Infinity], (inspection) => connect(inspection, undefined)),
  if: signature('如果', 'if', [3, Infinity], choice),
  '?:': signature('如果', 'if', [3, 3], choice),
  in: signature('属于', 'is one of', [2, 2], (inspection) => {
    const needle = inspection.typeOf(0);
    const haystack = inspection.typeOf(1);
    if (haystack.kind === 'list') expectComparable(needle, haystack.of, inspection);
    else if (haystack.kind !== 'text')
      expectComparable(haystack, known({ kind: 'text', values: undefined }), inspection);
    return BOOLEAN;
  }),
};

function equality(inspection: Inspection): LogicType {
  expectComparable(inspection.typeOf(0), inspection.typeOf(1), inspection);
  return BOOLEAN;
}

/** Days may be null (then the comparison is false); numbers may not, for null would count as 0. */
function ordering(inspection: Inspection): LogicType {
  const types = inspection.operands.map((_, index) => inspection.typeOf(index));
  types.forEach((type, index) => expectOrdered(type, index, inspection));
  types.slice(1).forEach((type, index) => expectComparable(types[index] ?? UNKNOWN, type, inspection));
  return BOOLEAN;
}

function expectOrdered(type: LogicType, index: number, inspection: Inspection): void {
  const pointer = inspection.pointers[index] ?? inspection.pointer;
  if (type.kind === 'number' && type.nullable) {
    inspection.report('PL-NULLABLE', pointer, {
      zh: '这个数可能是空值，空值会被当作 0；请先用“!=”排除空值',
      en: 'this number may be null, and null would count as 0; exclude it with "!=" first',
    });
  }
  if (!['boolean', 'list', 'row', 'null', 'brackets', 'table'].includes(type.kind)) return;
  const name = typeName(type);
  inspection.report('PL-TYPE', pointer, {
    zh: `${name.zh}没有大小先后，不能这样比较`,
    en: `${name.en} has no order and cannot be compared so`,
  });
}

function truth(inspection: Inspection): LogicType {
  const type = inspection.typeOf(0);
  if (inspection.operands.length === 1 && type.kind !== 'list') expectBoolean(type, 0, inspection);
  return BOOLEAN;
}

/** With `narrowing`, each operand may rely on what the ones before it have excluded. */
function connect(inspection: Inspection, narrowing: Scope | undefined): LogicType {
  let scope = narrowing;
  inspection.operands.forEach((operand, index) => {
    expectBoolean(inspection.typeOf(index, scope), index, inspection);
    if (scope !== undefined) scope = withNotNull(operand, scope);
  });
  return BOOLEAN;
}

function choice(inspection: Inspection): LogicType {
  const { operands, scope } = inspection;
  let type: LogicType = UNKNOWN;
  for (let index = 0; index + 1 < operands.length; index += 2) {
    expectBoolean(inspection.typeOf(index), index, inspection);
    type = unify(type, inspection.typeOf(index + 1, withNotNull(operands[index] ?? null, scope)), inspection);
  }
  if (operands.length % 2 === 1) return unify(type, inspection.typeOf(operands.length - 1), inspection);
  return { ...type, nullable: true };
}

/** The scope after a condition held: names it compared with null (by `!=` or `!==`) are not null. */
function withNotNull(condition: Json, scope: Scope): Scope {
  const operation = asOperation(condition);
  if (operation === undefined) return scope;
  if (operation.operator === 'and')
    return operation.operands.reduce<Scope>((inner, part) => withNotNull(part, inner), scope);
  if (operation.operator !== '!=' && operation.operator !== '!==') return scope;
  const name = asOperation(operation.operands.find((operand) => operand !== null) ?? null);
  const path = name?.operator === 'var' ? name.operands[0] : undefined;
  if (typeof path !== 'string' || !operation.operands.includes(null)) return scope;
  return { ...scope, notNull: new Set([...scope.notNull, nullKey(path, scope)]) };
}
