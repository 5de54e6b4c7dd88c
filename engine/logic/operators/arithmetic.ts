import {
  add,
  compareNumeric,
  divide,
  isNumeric,
  multiply,
  negate,
  remainder,
  subtract,
  type Numeric,
} from '#engine/model/exact.ts';
import { LogicError } from '../logic-error.ts';
import { toPlain, toText, type Value } from '../value.ts';
import { strict, type Operator } from './operator.ts';

/** `+ - * / % min max`, exact on decimals and coercing as json-logic-js does. */
export const arithmetic: Readonly<Record<string, Operator>> = {
  '+': strict((values) => values.map(parsed).reduce(add, 0)),
  '*': strict((values, { pointer }) => {
    const [first, ...rest] = values;
    if (first === undefined) throw new LogicError('wrong-arity', pointer, '"*" needs at least one operand');
    return rest.length === 0 ? first : rest.map(parsed).reduce(multiply, parsed(first));
  }),
  '-': strict(([a = null, b]) => (b === undefined ? negate(coerced(a)) : subtract(coerced(a), coerced(b)))),
  '/': strict(([a = null, b = null]) => divide(coerced(a), coerced(b))),
  '%': strict(([a = null, b = null]) => remainder(coerced(a), coerced(b))),
  min: strict((values) => values.map(coerced).reduce((best, value) => extreme(best, value, -1), Infinity)),
  max: strict((values) => values.map(coerced).reduce((best, value) => extreme(best, value, 1), -Infinity)),
};

/** A number as `parseFloat` reads it: `"3.14"` is 3.14, a list is its first element, null is NaN. */
function parsed(value: Value): Numeric {
  return isNumeric(value) ? value : parseFloat(toText(value));
}

/** A number as arithmetic on JavaScript values reads it: null is 0, true is 1, `""` is 0. */
function coerced(value: Value): Numeric {
  return isNumeric(value) ? value : Number(toPlain(value));
}

function extreme(best: Numeric, value: Numeric, direction: 1 | -1): Numeric {
  const order = compareNumeric(value, best);
  if (Number.isNaN(order)) return NaN;
  return order * direction > 0 ? value : best;
}
