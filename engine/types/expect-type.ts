import { isPlainDate, isPlainMonth } from '#engine/model/plain-date.ts';
import { suggest } from '#engine/model/suggest.ts';
import type { Inspection } from './inspection.ts';
import { known, typeName, UNKNOWN, type LogicType } from './logic-type.ts';

/** Reports unless the type is true or false. */
export function expectBoolean(type: LogicType, index: number, inspection: Inspection): void {
  if (type.kind === 'boolean' || type.kind === 'unknown') return;
  const name = typeName(type);
  inspection.report('PL-TYPE', inspection.pointers[index] ?? inspection.pointer, {
    zh: `这里要的是“是否”，得到的是${name.zh}；请写成比较`,
    en: `this must be true or false and is ${name.en}; write a comparison`,
  });
}

/** The type when it is a number that cannot be null, else a report and unknown. */
export function expectNumber(type: LogicType, index: number, inspection: Inspection): LogicType {
  const pointer = inspection.pointers[index] ?? inspection.pointer;
  if (type.kind === 'unknown') return UNKNOWN;
  if (type.kind !== 'number') {
    const name = typeName(type);
    inspection.report('PL-TYPE', pointer, {
      zh: `这里要的是数，得到的是${name.zh}`,
      en: `this must be a number and is ${name.en}`,
    });
    return UNKNOWN;
  }
  if (type.nullable) {
    inspection.report('PL-NULLABLE', pointer, {
      zh: '这个数可能是空值，空值会被当作 0；请先用“!=”排除空值',
      en: 'this number may be null, and null would count as 0; exclude it with "!=" first',
    });
  }
  return type;
}

/** The element type of a list, or unknown after a report; nothing to report for an unknown. */
export function expectList(type: LogicType, index: number, inspection: Inspection): LogicType {
  if (type.kind === 'list') return type.of;
  if (type.kind !== 'unknown') {
    const name = typeName(type);
    inspection.report('PL-TYPE', inspection.pointers[index] ?? inspection.pointer, {
      zh: `这里要的是列表，得到的是${name.zh}`,
      en: `this must be a list and is ${name.en}`,
    });
  }
  return UNKNOWN;
}

/** Reports when two values can never be compared: other kind, other unit, or a text that is never a value. */
export function expectComparable(a: LogicType, b: LogicType, inspection: Inspection): void {
  if ([a.kind, b.kind].some((kind) => kind === 'unknown' || kind === 'null')) return;
  if (a.kind === 'text' && b.kind === 'text') return expectSharedValue(a, b, inspection);
  if (literalFits(a, b) || literalFits(b, a)) return;
  if (a.kind === b.kind) return a.kind === 'number' ? expectSameUnit(a, b, inspection) : undefined;
  const left = typeName(a);
  const right = typeName(b);
  inspection.report('PL-TYPE', inspection.pointer, {
    zh: `${left.zh}不能与${right.zh}比较`,
    en: `${left.en} cannot be compared with ${right.en}`,
  });
}

/** Reports when two numbers have different units; a bare literal goes with any. */
export function expectSameUnit(a: LogicType, b: LogicType, inspection: Inspection): void {
  if (a.kind !== 'number' || b.kind !== 'number') return;
  if (a.unit === undefined || b.unit === undefined || a.unit === b.unit) return;
  reportUnits(a.unit, b.unit, inspection);
}

/** Reports that two units do not agree. */
export function reportUnits(a: string, b: string, inspection: Inspection): void {
  inspection.report('PL-UNIT', inspection.pointer, {
    zh: `单位不一致：${a || '无单位'} 与 ${b || '无单位'}`,
    en: `the units disagree: ${a || 'none'} and ${b || 'none'}`,
  });
}

/** The common type of two branches. */
export function unify(a: LogicType, b: LogicType, inspection: Inspection): LogicType {
  if (a.kind === 'unknown') return b;
  if (b.kind === 'unknown') return a;
  if (a.kind === 'null') return { ...b, nullable: true };
  if (b.kind === 'null') return { ...a, nullable: true };
  const nullable = a.nullable || b.nullable;
  if (a.kind === 'number' && b.kind === 'number') {
    expectSameUnit(a, b, inspection);
    return { kind: 'number', unit: a.unit ?? b.unit, nullable };
  }
  if (a.kind === 'text' && b.kind === 'text') {
    const values = a.values && b.values ? [...new Set([...a.values, ...b.values])] : undefined;
    return { kind: 'text', values, nullable };
  }
  if (a.kind === b.kind) return { ...a, nullable };
  expectComparable(a, b, inspection);
  return known({ kind: 'unknown' });
}

function expectSharedValue(
  a: LogicType & { kind: 'text' },
  b: LogicType & { kind: 'text' },
  inspection: Inspection,
): void {
  const [first, second] = [a.values, b.values];
  if (first === undefined || second === undefined) return;
  const [wanted, offered] = first.length <= second.length ? [first, second] : [second, first];
  for (const value of wanted.filter((candidate) => !offered.includes(candidate))) {
    const better = suggest(value, offered);
    inspection.report('PL-VALUE', inspection.pointer, {
      zh: `“${value}”不在可选值之内${better === undefined ? `（${offered.join('、')}）` : `，是否想写“${better}”？`}`,
      en: `"${value}" is never one of the values${better === undefined ? ` (${offered.join(', ')})` : `. Did you mean "${better}"?`}`,
    });
  }
}

function literalFits(literal: LogicType, other: LogicType): boolean {
  if (literal.kind !== 'text' || literal.values === undefined) return false;
  if (other.kind === 'date') return literal.values.every(isPlainDate);
  return other.kind === 'month' && literal.values.every(isPlainMonth);
}
