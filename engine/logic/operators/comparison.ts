import { compareNumeric, Exact, isNumeric, type Numeric } from '#engine/model/exact.ts';
import { toPlain, toText, truthy, type Value } from '../value.ts';
import { strict, type Operator } from './operator.ts';

/** `== === != !== < <= > >= ! !!`; `<` and `<=` with three operands ask whether the middle one lies between. */
export const comparison: Readonly<Record<string, Operator>> = {
  '==': strict(([a = null, b = null]) => looselyEqual(a, b)),
  '!=': strict(([a = null, b = null]) => !looselyEqual(a, b)),
  '===': strict(([a = null, b = null]) => same(a, b)),
  '!==': strict(([a = null, b = null]) => !same(a, b)),
  '<': strict(([a = null, b = null, c]) => order(a, b) < 0 && (c === undefined || order(b, c) < 0)),
  '<=': strict(([a = null, b = null, c]) => order(a, b) <= 0 && (c === undefined || order(b, c) <= 0)),
  '>': strict(([a = null, b = null]) => order(a, b) > 0),
  '>=': strict(([a = null, b = null]) => order(a, b) >= 0),
  '!': strict(([a = null]) => !truthy(a)),
  '!!': strict(([a = null]) => truthy(a)),
};

/** Equality without coercion; exact numbers are equal when they are the same rational. */
export function same(a: Value, b: Value): boolean {
  return a instanceof Exact && b instanceof Exact ? compareNumeric(a, b) === 0 : a === b;
}

/** JavaScript's `==` on JSON values: null equals only null, values of two types meet as numbers. */
function looselyEqual(a: Value, b: Value): boolean {
  if (a instanceof Exact || b instanceof Exact) return compareNumeric(asNumber(a), asNumber(b)) === 0;
  if (a === null || b === null || typeof a === typeof b) return a === b;
  const left = primitive(toPlain(a));
  const right = primitive(toPlain(b));
  return typeof left === 'string' && typeof right === 'string' ? left === right : Number(left) === Number(right);
}

/** Negative, zero, positive, or NaN where JavaScript's relational operators answer false both ways. */
function order(a: Value, b: Value): number {
  if (isNumeric(a) && isNumeric(b)) return compareNumeric(a, b);
  const left = primitive(toPlain(a));
  const right = primitive(toPlain(b));
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return compareNumeric(Number(left), Number(right));
}

function primitive(value: Exclude<Value, Exact | symbol>): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? toText(value) : value;
}

function asNumber(value: Value): Numeric {
  return isNumeric(value) ? value : Number(toPlain(value));
}
