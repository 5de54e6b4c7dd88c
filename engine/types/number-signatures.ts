import { divideUnits, multiplyUnits, type Unit } from '#engine/model/unit.ts';
import { expectNumber, expectSameUnit } from './expect-type.ts';
import type { Inspection } from './inspection.ts';
import { known, UNKNOWN, type LogicType } from './logic-type.ts';
import { signature, type Signature } from './signature.ts';

/** Arithmetic and text building. */
export const numberSignatures: Readonly<Record<string, Signature>> = {
  '+': signature('加', 'plus', [1, Infinity], sameUnits),
  '-': signature('减', 'minus', [1, 2], sameUnits),
  '%': signature('余数', 'remainder', [2, 2], sameUnits),
  min: signature('取较小者', 'the smaller of', [1, Infinity], sameUnits),
  max: signature('取较大者', 'the larger of', [1, Infinity], sameUnits),
  '*': signature('乘', 'times', [2, Infinity], (inspection) => combined(inspection, multiplyUnits)),
  '/': signature('除以', 'divided by', [2, 2], (inspection) => combined(inspection, divideUnits)),
  cat: signature('连接', 'joined', [1, Infinity], (inspection) => {
    inspection.operands.forEach((_, index) => inspection.typeOf(index));
    return known({ kind: 'text', values: undefined });
  }),
  substr: signature('截取', 'part of', [2, 3], (inspection) => {
    inspection.operands.forEach((_, index) => inspection.typeOf(index));
    return known({ kind: 'text', values: undefined });
  }),
  log: signature('记录', 'log', [1, 1], (inspection) => inspection.typeOf(0)),
};

function sameUnits(inspection: Inspection): LogicType {
  return numbers(inspection).reduce<LogicType>((sofar, type) => {
    expectSameUnit(sofar, type, inspection);
    return withUnit(sofar) ?? type;
  }, UNKNOWN);
}

function combined(inspection: Inspection, combine: (a: Unit, b: Unit) => Unit): LogicType {
  const [first, ...rest] = numbers(inspection);
  if (first === undefined || first.kind !== 'number' || rest.some((type) => type.kind !== 'number')) return UNKNOWN;
  const unit = rest.reduce((sofar, type) => combine(sofar, unitOf(type)), unitOf(first));
  return known({ kind: 'number', unit });
}

function numbers(inspection: Inspection): readonly LogicType[] {
  return inspection.operands.map((_, index) => expectNumber(inspection.typeOf(index), index, inspection));
}

function withUnit(type: LogicType): LogicType | undefined {
  return type.kind === 'number' && type.unit !== undefined ? type : undefined;
}

function unitOf(type: LogicType): Unit {
  return type.kind === 'number' ? (type.unit ?? '') : '';
}
