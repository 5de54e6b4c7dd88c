import type { FormField } from '#engine/form/form.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { writeAt } from '#engine/model/pointer.ts';
import { unitInHeading, type SheetReading } from './match-columns.ts';
import { readCell } from './read-cell.ts';
import { isEmptyCell, listRosterColumns, type RawCell, type RawTable, type RosterColumn } from './roster-column.ts';

/** A line of a sheet as a row of the form. */
export interface SheetRow {
  /** Number of the line in the sheet, counted from 1. */
  readonly line: number;
  readonly row: JsonObject;
  /** Remarks by the id of the column. */
  readonly remarks: Readonly<Record<string, LocalText>>;
}

interface ReadColumn {
  readonly index: number;
  readonly column: RosterColumn;
  readonly unit: string | undefined;
}

/** The lines under the headings as rows; lines in which nothing stands are passed over. */
export function readSheet(rows: FormField, table: RawTable, reading: SheetReading): readonly SheetRow[] {
  const heading = reading.heading === undefined ? [] : (table[reading.heading] ?? []);
  const columns = columnsOf(rows, reading, heading);
  const first = reading.heading === undefined ? 0 : reading.heading + 1;
  return table.slice(first).flatMap((line, offset) => {
    if (columns.every(({ index }) => isEmptyCell(line[index]))) return [];
    return [readLine(columns, line, first + offset + 1)];
  });
}

function columnsOf(rows: FormField, reading: SheetReading, heading: readonly RawCell[]): readonly ReadColumn[] {
  const byId = new Map(listRosterColumns(rows).map((column) => [column.id, column]));
  return reading.columns.flatMap((id, index) => {
    const column = byId.get(id ?? '');
    return column === undefined ? [] : [{ index, column, unit: unitInHeading(heading[index]) }];
  });
}

function readLine(columns: readonly ReadColumn[], line: readonly RawCell[], number: number): SheetRow {
  let row: JsonObject = {};
  const remarks: [string, LocalText][] = [];
  for (const { index, column, unit } of columns) {
    const { value, remark } = readCell(column.field, line[index], unit);
    row = put(row, column, value);
    if (remark !== undefined) remarks.push([column.id, remark]);
  }
  return { line: number, row, remarks: Object.fromEntries(remarks) };
}

function put(row: JsonObject, { path }: RosterColumn, value: Json | undefined): JsonObject {
  return value === undefined ? row : writeAt(row, path, value);
}
