import { compareNumeric, isNumeric } from '#engine/model/exact.ts';
import { isList, isRow, type Value } from '../value.ts';
import { strict } from './operator.ts';

/**
 * `{"bracket": [number, table]}`: the `gives` of the first row of `table.rows` whose `atLeast` (or `above`,
 * exclusive) the number reaches, 0 below all of them. Tables are limits and list the highest row first.
 */
export const bracket = strict(([number = null, table = null]) => {
  if (!isNumeric(number) || !isRow(table)) return 0;
  const rows = table.rows;
  if (rows === undefined || !isList(rows)) return 0;
  for (const row of rows) {
    if (isRow(row) && reaches(number, row)) return row.gives ?? 0;
  }
  return 0;
});

function reaches(number: Value, row: Readonly<Record<string, Value>>): boolean {
  const { atLeast, above } = row;
  if (!isNumeric(number)) return false;
  if (isNumeric(atLeast)) return compareNumeric(number, atLeast) >= 0;
  return isNumeric(above) && compareNumeric(number, above) > 0;
}
