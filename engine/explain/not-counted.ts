import { asOperation, compileLogic } from '#engine/logic/compile-logic.ts';
import type { Frame } from '#engine/logic/node.ts';
import { isList, isRow, toJson, type Value } from '#engine/logic/value.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { MeasureDocument } from '#engine/edition/documents.ts';
import type { Compiled } from '#engine/edition/edition.ts';
import { outcomeOf } from '#engine/evaluate/evaluate.ts';
import type { Reading } from '#engine/evaluate/reading.ts';
import { phrase } from './phrase.ts';

/** A row that a measure left out, and which of its conditions the row does not meet. */
export interface RowLeftOut {
  /** The measure that left it out, and the list it stands in. */
  readonly measure: string;
  readonly list: string;
  readonly index: number;
  readonly row: JsonObject;
  readonly reasons: readonly LocalText[];
}

/** Every listed row that a counting measure leaves out, with the reasons in words. */
export function listNotCounted(reading: Reading): readonly RowLeftOut[] {
  return [...reading.edition.measures].flatMap(([name, measure]) => rowsLeftOut(reading, name, measure));
}

function rowsLeftOut(reading: Reading, name: string, measure: Compiled<MeasureDocument>): readonly RowLeftOut[] {
  const filter = findFilter(measure.document.value);
  if (filter === undefined) return [];
  const rows = reading.read(filter.list, measure);
  const listField = reading.edition.names.findField(filter.list, undefined);
  if (!isList(rows) || listField?.type.kind !== 'list') return [];
  const scope = { names: reading.edition.names, limits: measure.document.limits, rows: [listField.type.of] };
  return rows.flatMap((row, index) => {
    const unmet = filter.conditions.filter((condition) => !rowMeets(reading, measure, condition, row));
    if (unmet.length === 0 || !isRow(row)) return [];
    const reasons = unmet.map((condition) => ({
      zh: phrase(condition, scope, 'zh'),
      en: phrase(condition, scope, 'en'),
    }));
    return [{ measure: name, list: filter.list, index, row: toJson(row) as JsonObject, reasons }];
  });
}

function rowMeets(reading: Reading, measure: Compiled<MeasureDocument>, condition: Json, row: Value): boolean {
  const frame: Frame = { value: row, outer: { value: null, outer: undefined } };
  return outcomeOf(reading.run(measure, compileLogic(condition, 'document'), frame)) === 'holds';
}

/** The filter over a named list that a measure is built on, and the conditions it joins. */
function findFilter(logic: Json): { readonly list: string; readonly conditions: readonly Json[] } | undefined {
  const operation = asOperation(logic);
  if (operation === undefined) return undefined;
  const [first = null, predicate = null] = operation.operands;
  if (operation.operator !== 'filter') return findFilter(first);
  const list = asOperation(first);
  const name = list?.operator === 'var' ? list.operands[0] : undefined;
  if (typeof name !== 'string') return undefined;
  const joined = asOperation(predicate);
  return { list: name, conditions: joined?.operator === 'and' ? joined.operands : [predicate] };
}
