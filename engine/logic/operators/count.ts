import { evaluateNode } from '../node.ts';
import { isList, MISSING, truthy } from '../value.ts';
import { evaluateRow } from './lists.ts';
import { special } from './operator.ts';

/** `{"count": [list]}` or `{"count": [list, predicate]}`: how many rows there are, or for how many it holds. */
export const count = special(({ args: [listNode, predicate] }) => (frame, context) => {
  const rows = listNode === undefined ? null : evaluateNode(listNode, frame, context);
  if (rows === MISSING) return MISSING;
  if (!isList(rows)) return 0;
  if (predicate === undefined) return rows.length;
  let holding = 0;
  for (const row of rows) {
    const verdict = evaluateRow(predicate, row, frame, context);
    if (verdict === MISSING) return MISSING;
    if (truthy(verdict)) holding += 1;
  }
  return holding;
});
