import { own, type Json } from '#engine/model/json.ts';
import { suggest } from '#engine/model/suggest.ts';
import { asOperation } from '#engine/logic/compile-logic.ts';
import { DEFAULT_BOUNDS } from '#engine/logic/budget.ts';
import { listOperatorNames } from '#engine/logic/operators/operators.ts';
import { isJsonObject, pointerStep } from '#engine/model/json.ts';
import type { Finding, Inspection, NameSpace, Scope } from './inspection.ts';
import { known, UNKNOWN, type LogicType } from './logic-type.ts';
import { SIGNATURES } from './signatures.ts';

/** The type of a logic and everything wrong with it. */
export function inferLogic(logic: Json, names: NameSpace): { type: LogicType; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const type = inferAt(logic, '', 1, { rows: [], names, notNull: new Set() }, findings);
  return { type, findings };
}

function inferAt(logic: Json, pointer: string, depth: number, scope: Scope, findings: Finding[]): LogicType {
  const report: Inspection['report'] = (code, at, message, extra) =>
    void findings.push({ code, severity: 'error', pointer: at, message, ...extra });
  if (depth > DEFAULT_BOUNDS.depth) {
    report('PL-DEPTH', pointer, {
      zh: `逻辑嵌套超过 ${DEFAULT_BOUNDS.depth} 层，请拆成指标`,
      en: `logic is nested deeper than ${DEFAULT_BOUNDS.depth}; split it into measures`,
    });
    return UNKNOWN;
  }
  if (Array.isArray(logic)) {
    const types = logic.map((inner: Json, index) =>
      inferAt(inner, pointer + pointerStep(index), depth + 1, scope, findings),
    );
    return known({ kind: 'list', of: listElement(types), unit: undefined });
  }
  if (!isJsonObject(logic)) return literalType(logic, pointer, report);
  const operation = asOperation(logic);
  if (operation === undefined) {
    reportOperators(Object.keys(logic), pointer, report);
    return UNKNOWN;
  }
  const { operator, operands, written } = operation;
  const base = pointer + pointerStep(operator);
  const pointers = operands.map((_, index) => (Array.isArray(written) ? base + pointerStep(index) : base));
  const signature = own(SIGNATURES, operator);
  if (signature === undefined) {
    reportOperator(operator, operands, pointer, report);
    return UNKNOWN;
  }
  const [fewest, most] = signature.arity;
  if (operands.length < fewest || operands.length > most) {
    const wanted = fewest === most ? String(fewest) : `${fewest}–${most === Infinity ? '…' : most}`;
    report('PL-ARITY', pointer, {
      zh: `运算“${operator}”需要 ${wanted} 个参数，这里有 ${operands.length} 个`,
      en: `"${operator}" takes ${wanted} operands, here it has ${operands.length}`,
    });
    return UNKNOWN;
  }
  const typeOf = (index: number, inner: Scope = scope): LogicType =>
    inferAt(operands[index] ?? null, pointers[index] ?? base, depth + 1, inner, findings);
  return signature.infer({ operands, pointers, pointer, scope, typeOf, report });
}

function literalType(literal: Json, pointer: string, report: Inspection['report']): LogicType {
  if (literal === null) return { kind: 'null', nullable: true };
  if (typeof literal === 'boolean') return known({ kind: 'boolean' });
  if (typeof literal === 'string') return known({ kind: 'text', values: [literal] });
  if (typeof literal === 'number' && !Number.isFinite(literal)) {
    report('PL-NON-FINITE', pointer, { zh: '数字超出范围，不是有限数', en: 'the number is not finite' });
  }
  return known({ kind: 'number', unit: undefined });
}

function listElement(types: readonly LogicType[]): LogicType {
  const [first] = types;
  if (first === undefined) return UNKNOWN;
  if (!types.every((type) => type.kind === first.kind)) return UNKNOWN;
  if (first.kind !== 'text') return first;
  return known({ kind: 'text', values: types.flatMap((type) => (type.kind === 'text' ? (type.values ?? []) : [])) });
}

function reportOperators(names: readonly string[], pointer: string, report: Inspection['report']): void {
  if (names.length === 0) {
    report('PL-EMPTY-NODE', pointer, {
      zh: '这里是空的，请填入一个运算',
      en: 'this node is empty; put an operation in',
    });
    return;
  }
  report('PL-TWO-OPERATORS', pointer, {
    zh: `一个节点写了多个运算（${names.join('、')}），会被当作恒真的数据；请用“and”把它们并列`,
    en: `one node holds several operators (${names.join(', ')}) and would count as true data; join them with "and"`,
  });
}

function reportOperator(
  operator: string,
  operands: readonly Json[],
  pointer: string,
  report: Inspection['report'],
): void {
  const better = suggest(operator, listOperatorNames());
  report(
    'PL-UNKNOWN-OPERATOR',
    pointer,
    {
      zh: `没有名为“${operator}”的运算${better === undefined ? '' : `，是否想写“${better}”？`}`,
      en: `there is no operator "${operator}"${better === undefined ? '' : `. Did you mean "${better}"?`}`,
    },
    better === undefined ? {} : { replacement: { [better]: operands } },
  );
}
