import { readXlsx, writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { MOST_LINES, type RawCell, type RawTable } from '#engine/roster/roster-column.ts';
import { RefusedSheet } from './refused-sheet.ts';
import { guardZip } from './zip-guard.ts';

/** A sheet to write: all cells but numbers are texts, so that nothing in them is ever taken for a formula. */
export interface SheetToWrite {
  readonly name: string;
  readonly lines: readonly (readonly (string | number)[])[];
  /** Characters, for each column. */
  readonly widths: readonly number[];
  /** Lists of the values that a column allows, by the index of the column. */
  readonly choices: Readonly<Record<number, readonly string[]>>;
  /** Indexes of the columns that hold numbers. */
  readonly numbers: readonly number[];
}

/** Room for headings and remarks around the rows. */
const MOST_READ = MOST_LINES + 50;
const LISTS = 'lists';
const TEXT_FORMAT = '@';

/** The first sheet of a workbook. Of a formula its last result is read; nothing is worked out. @throws RefusedSheet */
export async function readWorkbook(bytes: Uint8Array): Promise<RawTable> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new RefusedSheet('old');
  await guardZip(bytes);
  const { sheets } = await readXlsx(bytes, {
    sheets: (info, index) => index === 0 && info.name !== LISTS,
    maxRows: MOST_READ,
  });
  const table = (sheets[0]?.rows ?? []).map((line) => line.map(plainCell));
  if (table.length >= MOST_READ) throw new RefusedSheet('lines');
  return table;
}

/** A workbook of the sheets; the values that columns allow stand in a hidden sheet, since a list of a cell is short. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const lists = sheets.flatMap(({ choices }) => Object.values(choices));
  const written = sheets.map((sheet): WriteSheet => toSheet(sheet, lists));
  const hidden: WriteSheet = { name: LISTS, hidden: true, rows: turned(lists) };
  return writeXlsx({ sheets: lists.length === 0 ? written : [...written, hidden] });
}

function toSheet(
  { name, lines, widths, choices, numbers }: SheetToWrite,
  lists: readonly (readonly string[])[],
): WriteSheet {
  return {
    name,
    rows: lines.map((line) => [...line]),
    columns: widths.map((width, index) =>
      numbers.includes(index) ? { width } : { width, style: { numFmt: TEXT_FORMAT } },
    ),
    freezePane: { rows: 1 },
    dataValidations: Object.entries(choices).map(([index, values]) => ({
      type: 'list',
      formula1: `${LISTS}!$${letters(lists.indexOf(values))}$1:$${letters(lists.indexOf(values))}$${values.length}`,
      range: `${letters(Number(index))}2:${letters(Number(index))}${MOST_LINES + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      // Only a warning: a value of old stays readable, and the form's own check names what it does not know.
      errorStyle: 'warning',
    })),
  };
}

function turned(lists: readonly (readonly string[])[]): CellValue[][] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, line) => lists.map((list) => list[line] ?? null));
}

function plainCell(cell: CellValue | undefined): RawCell {
  if (cell instanceof Date) return spellDay(cell);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : '';
}

/** A day as the sheet shows it; a time of day stays, for the check to name. */
function spellDay(day: Date): string {
  const text = day.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

function letters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letters(Math.floor(index / 26) - 1) + rest;
}
