import { compareNumeric, isNumeric, nearest, type Numeric } from '#engine/model/exact.ts';
import { evaluateNode, type LogicNode } from '../node.ts';
import { isList, MISSING, toJson, type Value } from '../value.ts';
import { evaluateRow } from './lists.ts';
import { special } from './operator.ts';

/**
 * `{"distinct": [list, key]}`: the first listed row of every key, in the order listed; a list of keys is one
 * compound key. With a third operand, the row whose rank is highest stands for its key instead.
 */
export const distinct = special(({ args: [listNode, keyNode, rankNode] }) => (frame, context) => {
  const rows = listNode === undefined ? null : evaluateNode(listNode, frame, context);
  if (rows === MISSING) return MISSING;
  if (!isList(rows) || keyNode === undefined) return [];
  const best = new Map<string, { row: Value; rank: Numeric }>();
  for (const row of rows) {
    const key = evaluateRow(keyNode, row, frame, context);
    const rank = rankOf(rankNode, (node) => evaluateRow(node, row, frame, context));
    if (key === MISSING || rank === MISSING) return MISSING;
    const name = JSON.stringify(toJson(key));
    const held = best.get(name);
    if (held === undefined || compareNumeric(rank, held.rank) > 0) best.set(name, { row, rank });
  }
  return Array.from(best.values(), (entry) => entry.row);
});

function rankOf(node: LogicNode | undefined, evaluate: (node: LogicNode) => Value): Numeric | typeof MISSING {
  if (node === undefined) return 0;
  const rank = evaluate(node);
  if (rank === MISSING) return MISSING;
  return isNumeric(rank) ? rank : nearest(Number(rank));
}
