import { asOperation } from '#engine/logic/compile-logic.ts';
import type { Value } from '#engine/logic/value.ts';
import { own, type Json } from '#engine/model/json.ts';
import type { Locale } from '#engine/model/local-text.ts';
import type { Limits } from '#engine/edition/documents.ts';
import { isLimitValue } from '#engine/edition/documents.ts';
import type { EditionNames } from '#engine/edition/edition-names.ts';
import { SIGNATURES } from '#engine/types/signatures.ts';
import type { Field, LogicType } from '#engine/types/logic-type.ts';
import { showValue } from './show-value.ts';

/** Where a phrase's names are looked up: the rows in hand, innermost first, then the edition. */
export interface PhraseScope {
  readonly names: EditionNames;
  readonly limits: Limits | undefined;
  readonly rows: readonly LogicType[];
}

/** Says a logic in words: titles for names, units behind limits, one clause an operator. */
export function phrase(logic: Json, scope: PhraseScope, locale: Locale): string {
  if (Array.isArray(logic))
    return logic.map((part: Json) => phrase(part, scope, locale)).join(locale === 'zh' ? '、' : ', ');
  const operation = asOperation(logic);
  if (operation === undefined) return showValue(logic, undefined, locale);
  const { operator, operands } = operation;
  if (operator === 'var') return namePhrase(typeof operands[0] === 'string' ? operands[0] : '', scope, locale);
  const infix = own(INFIX, operator);
  if (infix !== undefined) return infixPhrase(operands, infix[locale], scope, locale);
  if (operator === '!') return `${locale === 'zh' ? '并非' : 'not '}${bracketed(operands[0] ?? null, scope, locale)}`;
  if (LOOPS.includes(operator)) return loopPhrase(operator, operands, scope, locale);
  return callPhrase(operator, operands, scope, locale);
}

/** Operators written between their operands. */
const INFIX: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '==': { zh: '为', en: ' is ' },
  '===': { zh: '为', en: ' is ' },
  '!=': { zh: '不为', en: ' is not ' },
  '!==': { zh: '不为', en: ' is not ' },
  '>=': { zh: ' ≥ ', en: ' ≥ ' },
  '>': { zh: ' > ', en: ' > ' },
  '<=': { zh: ' ≤ ', en: ' ≤ ' },
  '<': { zh: ' < ', en: ' < ' },
  '+': { zh: ' + ', en: ' + ' },
  '-': { zh: ' − ', en: ' − ' },
  '*': { zh: ' × ', en: ' × ' },
  '/': { zh: ' ÷ ', en: ' ÷ ' },
  and: { zh: '，并且', en: ', and ' },
  or: { zh: '，或者', en: ', or ' },
  in: { zh: '属于', en: ' is among ' },
};

const LOOPS = ['filter', 'map', 'all', 'some', 'none', 'count', 'sum', 'distinct'];

function infixPhrase(operands: readonly Json[], joiner: string, scope: PhraseScope, locale: Locale): string {
  const field = operands.map((operand) => fieldOf(operand, scope)).find((found) => found !== undefined);
  const parts = operands.map((operand) =>
    typeof operand === 'string' || operand === null
      ? showValue(operand, field, locale)
      : Array.isArray(operand)
        ? operand.map((part: Json) => showValue(part as Value, field, locale)).join(locale === 'zh' ? '、' : ', ')
        : bracketed(operand, scope, locale),
  );
  return parts.join(joiner);
}

function bracketed(logic: Json, scope: PhraseScope, locale: Locale): string {
  const inner = phrase(logic, scope, locale);
  const compound = ['and', 'or', '+', '-', '*', '/'].includes(asOperation(logic)?.operator ?? '');
  return compound ? (locale === 'zh' ? `（${inner}）` : `(${inner})`) : inner;
}

function loopPhrase(operator: string, operands: readonly Json[], scope: PhraseScope, locale: Locale): string {
  const title = own(SIGNATURES, operator)?.title[locale] ?? operator;
  const [list = null, body] = operands;
  const source = phrase(list, scope, locale);
  if (body === undefined) return locale === 'zh' ? `${source}的${title}` : `${title} ${source}`;
  const row = rowTypeOf(list, scope);
  const inner = phrase(body, { ...scope, rows: [row, ...scope.rows] }, locale);
  return locale === 'zh' ? `${source}${title}（${inner}）` : `${title} ${source} (${inner})`;
}

function callPhrase(operator: string, operands: readonly Json[], scope: PhraseScope, locale: Locale): string {
  const title = own(SIGNATURES, operator)?.title[locale] ?? operator;
  const inner = operands.map((operand) => phrase(operand, scope, locale)).join(locale === 'zh' ? '，' : ', ');
  return locale === 'zh' ? `${title}（${inner}）` : `${title} (${inner})`;
}

function namePhrase(name: string, scope: PhraseScope, locale: Locale): string {
  if (name === '') return locale === 'zh' ? '该项' : 'it';
  const limit = name.startsWith('limits.') ? own(scope.limits ?? {}, name.slice('limits.'.length)) : undefined;
  if (limit !== undefined && isLimitValue(limit)) return `${limit.value} ${limit.unit}`;
  return findField(name, scope)?.title[locale] ?? name;
}

function fieldOf(operand: Json, scope: PhraseScope): Field | undefined {
  const operation = asOperation(operand);
  const [name] = operation?.operands ?? [];
  return operation?.operator === 'var' && typeof name === 'string' ? findField(name, scope) : undefined;
}

function findField(name: string, scope: PhraseScope): Field | undefined {
  for (const row of scope.rows) {
    const field = row.kind === 'row' ? own(row.fields, name) : undefined;
    if (field !== undefined) return field;
  }
  return scope.names.findField(name, scope.limits);
}

/** The rows a list logic yields: of a named list directly, through filters and the like by their first operand. */
function rowTypeOf(list: Json, scope: PhraseScope): LogicType {
  const named = fieldOf(list, scope)?.type;
  if (named?.kind === 'list') return named.of;
  const [inner] = asOperation(list)?.operands ?? [];
  return inner === undefined ? { kind: 'unknown', nullable: false } : rowTypeOf(inner, scope);
}
