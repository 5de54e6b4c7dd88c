import { add, isNumeric } from '#engine/model/exact.ts';
import { LogicError } from '../logic-error.ts';
import { MISSING, type Value } from '../value.ts';
import { evaluateRow, overRows } from './lists.ts';
import { special } from './operator.ts';

/** `{"sum": [list, expression]}`: the exact sum of the expression over the rows, 0 for no row. */
export const sum = special((compiler) =>
  overRows(compiler, 0, (rows, frame, context, body) => {
    let total: Value = 0;
    for (const row of rows) {
      const term = evaluateRow(body, row, frame, context);
      if (term === MISSING) return MISSING;
      if (!isNumeric(term))
        throw new LogicError('non-finite', compiler.pointer, '"sum" met a row whose term is no number');
      total = add(total, term);
    }
    return total;
  }),
);
