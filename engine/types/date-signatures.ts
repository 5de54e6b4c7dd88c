import { expectComparable, expectNumber, reportUnits } from './expect-type.ts';
import type { Inspection } from './inspection.ts';
import { known, type LogicType } from './logic-type.ts';
import { signature, type Signature } from './signature.ts';

const DATE = known({ kind: 'date' });

/** How documents may spell the unit that the month operators count in. */
const MONTH_UNITS: readonly string[] = ['月', '个月', 'month', 'months'];

/** `monthsBefore completeMonths completeYears daysBetween`. */
export const dateSignatures: Readonly<Record<string, Signature>> = {
  monthsBefore: signature('往前推', 'months before', [2, 2], (inspection) => {
    expectDay(inspection.typeOf(0), 0, inspection);
    expectMonths(inspection.typeOf(1), inspection);
    return DATE;
  }),
  completeMonths: signature('之前的完整月份', 'complete months before', [2, 2], (inspection) => {
    expectDay(inspection.typeOf(0), 0, inspection);
    expectMonths(inspection.typeOf(1), inspection);
    return known({ kind: 'list', of: known({ kind: 'month' }), unit: undefined });
  }),
  completeYears: signature('满年数', 'complete years between', [2, 2], (inspection) => {
    expectDay(inspection.typeOf(0), 0, inspection);
    expectDay(inspection.typeOf(1), 1, inspection);
    return known({ kind: 'number', unit: undefined });
  }),
  daysBetween: signature('相隔天数', 'days between', [2, 2], (inspection) => {
    expectDay(inspection.typeOf(0), 0, inspection);
    expectDay(inspection.typeOf(1), 1, inspection);
    return known({ kind: 'number', unit: '天' });
  }),
};

function expectDay(type: LogicType, index: number, inspection: Inspection): void {
  expectComparable(type, DATE, inspection);
  if (!type.nullable) return;
  inspection.report('PL-NULLABLE', inspection.pointers[index] ?? inspection.pointer, {
    zh: '这个日期可能是空值，请先用“!=”排除空值',
    en: 'this day may be null; exclude it with "!=" first',
  });
}

function expectMonths(type: LogicType, inspection: Inspection): void {
  const months = expectNumber(type, 1, inspection);
  if (months.kind !== 'number' || months.unit === undefined || MONTH_UNITS.includes(months.unit)) return;
  reportUnits(months.unit, MONTH_UNITS[0] ?? '', inspection);
}
