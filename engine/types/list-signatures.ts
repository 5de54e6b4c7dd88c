import { expectBoolean, expectComparable, expectList, expectNumber, reportUnits, unify } from './expect-type.ts';
import type { Inspection, Scope } from './inspection.ts';
import { known, typeName, UNKNOWN, type LogicType } from './logic-type.ts';
import { signature, type Signature } from './signature.ts';
import { untranslated } from '#engine/model/local-text.ts';

const BOOLEAN = known({ kind: 'boolean' });

/** What runs over rows, and the two kinds of table. */
export const listSignatures: Readonly<Record<string, Signature>> = {
  filter: signature('筛选', 'those of', [2, 2], (inspection) => {
    const list = inspection.typeOf(0);
    predicate(inspection, list);
    return list.kind === 'list' ? list : UNKNOWN;
  }),
  map: signature('逐行取', 'each of', [2, 2], (inspection) => {
    const list = inspection.typeOf(0);
    return known({ kind: 'list', of: body(inspection, list), unit: list.kind === 'list' ? list.unit : undefined });
  }),
  all: signature('每一行都', 'all of', [2, 2], quantifier),
  some: signature('至少一行', 'some of', [2, 2], quantifier),
  none: signature('没有一行', 'none of', [2, 2], quantifier),
  reduce: signature('累计', 'accumulated over', [3, 3], (inspection) => {
    const current = expectList(inspection.typeOf(0), 0, inspection);
    const initial = inspection.typeOf(2);
    const field = (type: LogicType, name: string) => ({ type, title: untranslated(name), source: undefined });
    const row = known({
      kind: 'row',
      fields: { current: field(current, 'current'), accumulator: field(initial, 'accumulator') },
    });
    return unify(initial, inspection.typeOf(1, within(inspection.scope, row)), inspection);
  }),
  merge: signature('合并', 'merged', [1, Infinity], (inspection) => {
    const elements = inspection.operands.map((_, index) => elementOf(inspection.typeOf(index)));
    return known({ kind: 'list', of: elements.reduce((a, b) => unify(a, b, inspection), UNKNOWN), unit: undefined });
  }),
  sum: signature('合计', 'the sum of', [2, 2], (inspection) =>
    expectNumber(body(inspection, inspection.typeOf(0)), 1, inspection),
  ),
  count: signature('数量', 'the number of', [1, 2], (inspection) => {
    const list = inspection.typeOf(0);
    if (inspection.operands.length === 2) predicate(inspection, list);
    else expectList(list, 0, inspection);
    return known({ kind: 'number', unit: list.kind === 'list' ? (list.unit ?? '') : undefined });
  }),
  distinct: signature('去重', 'distinct', [2, 3], (inspection) => {
    const list = inspection.typeOf(0);
    body(inspection, list);
    if (inspection.operands.length === 3) {
      const rank = inspection.typeOf(2, within(inspection.scope, elementOf(list)));
      expectNumber(rank, 2, inspection);
    }
    return list.kind === 'list' ? list : UNKNOWN;
  }),
  bracket: signature('按档取值', 'by bracket', [2, 2], (inspection) => {
    const number = inspection.typeOf(0);
    const table = inspection.typeOf(1);
    if (number.kind !== 'number' && number.kind !== 'unknown') expectNumber(number, 0, inspection);
    if (table.kind !== 'brackets') return expectTable(table, '分档表', 'a bracket table', inspection);
    if (number.kind === 'number' && number.unit !== undefined && number.unit !== table.unit) {
      reportUnits(number.unit, table.unit, inspection);
    }
    return known({ kind: 'number', unit: table.gives });
  }),
  lookup: signature('对照取值', 'by table', [2, 2], (inspection) => {
    const key = inspection.typeOf(0);
    const table = inspection.typeOf(1);
    if (table.kind !== 'table') return expectTable(table, '对照表', 'a lookup table', inspection);
    const texts = key.kind === 'text' && key.values !== undefined ? table.keys.map((value) => [value]) : [undefined];
    texts.forEach((values) => expectComparable(known({ kind: 'text', values }), key, inspection));
    return known({ kind: 'number', unit: table.gives });
  }),
};

/** The scope with a row in hand. */
export function within(scope: Scope, row: LogicType): Scope {
  return { ...scope, rows: [row, ...scope.rows], notNull: new Set() };
}

function body(inspection: Inspection, list: LogicType): LogicType {
  return inspection.typeOf(1, within(inspection.scope, expectList(list, 0, inspection)));
}

function predicate(inspection: Inspection, list: LogicType): void {
  expectBoolean(body(inspection, list), 1, inspection);
}

function quantifier(inspection: Inspection): LogicType {
  predicate(inspection, inspection.typeOf(0));
  return BOOLEAN;
}

function elementOf(type: LogicType): LogicType {
  return type.kind === 'list' ? type.of : type;
}

function expectTable(type: LogicType, zh: string, en: string, inspection: Inspection): LogicType {
  if (type.kind === 'unknown') return UNKNOWN;
  const name = typeName(type);
  inspection.report('PL-TYPE', inspection.pointers[1] ?? inspection.pointer, {
    zh: `这里要的是${zh}（写在限值里），得到的是${name.zh}`,
    en: `this must be ${en} among the limits and is ${name.en}`,
  });
  return UNKNOWN;
}
