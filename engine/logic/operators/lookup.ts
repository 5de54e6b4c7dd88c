import { isRow, ownField, toText } from '../value.ts';
import { strict } from './operator.ts';

/** `{"lookup": [key, table]}`: what `table.values` gives for the key; 0 for null and for a key it does not name. */
export const lookup = strict(([key = null, table = null]) => {
  if (key === null || !isRow(table)) return 0;
  const values = table.values;
  if (values === undefined || !isRow(values)) return 0;
  return ownField(values, toText(key)) ?? 0;
});
