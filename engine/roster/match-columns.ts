import type { FormField } from '#engine/form/form.ts';
import { findUnit } from '#engine/form/local-title.ts';
import {
  isEmptyCell,
  listRosterColumns,
  listWorkedOut,
  type RawCell,
  type RawTable,
  type RosterColumn,
} from './roster-column.ts';

/** How a sheet is read: which line has the headings, and which column of the form each of its columns is. */
export interface SheetReading {
  /** Index of the line of headings, `undefined` when there is none. */
  readonly heading: number | undefined;
  /** For each column of the sheet the id of a column of the form, `undefined` for one that is not read. */
  readonly columns: readonly (string | undefined)[];
}

/** Titles and remarks stand above the headings of some sheets. */
const MOST_LINES_ABOVE = 5;

/** Finds the headings of a sheet and matches them; a sheet without headings is read from left to right. */
export function matchSheet(rows: FormField, table: RawTable): SheetReading {
  const columns = listRosterColumns(rows);
  const candidates = table.slice(0, MOST_LINES_ABOVE).map((_, index) => matchHeadings(rows, table, index));
  const best = candidates.toSorted((a, b) => countMatched(b) - countMatched(a))[0];
  if (best?.heading === undefined || !isHeading(rows, best, table[best.heading] ?? []))
    return matchByPlace(columns, table);
  return best;
}

/** Reads a sheet with its headings in a line that a person named, or with none. */
export function matchSheetAt(rows: FormField, table: RawTable, heading: number | undefined): SheetReading {
  return heading === undefined ? matchByPlace(listRosterColumns(rows), table) : matchHeadings(rows, table, heading);
}

/** The unit that a heading carries in brackets, such as 元 in 合同总额（元）. */
export function unitInHeading(heading: RawCell | undefined): string | undefined {
  const found = /[([]([^()[\]]+)[)\]]\s*\*?$/.exec(
    String(heading ?? '')
      .normalize('NFKC')
      .trim(),
  );
  return found?.[1]?.trim();
}

/** The number of columns of the widest line. */
export function widthOf(table: RawTable): number {
  return table.reduce((widest, line) => Math.max(widest, line.length), 0);
}

function matchByPlace(columns: readonly RosterColumn[], table: RawTable): SheetReading {
  const ids = Array.from({ length: widthOf(table) }, (_, index) => columns[index]?.id);
  return { heading: undefined, columns: ids };
}

function matchHeadings(rows: FormField, table: RawTable, heading: number): SheetReading {
  const columns = listRosterColumns(rows);
  const passed = workedOutHeadings(rows);
  const line = table[heading] ?? [];
  const names = Array.from({ length: widthOf(table) }, (_, index) => plainHeading(line[index]));
  const taken = new Set<string>();
  const exact = names.map((name) => take(columns, taken, (column) => name !== '' && spellings(column).includes(name)));
  const found = names.map((name, index) => {
    if (exact[index] !== undefined || passed.includes(name)) return exact[index];
    return takeOnly(columns, taken, (column) => spellings(column).some(isLike(name)));
  });
  return { heading, columns: found };
}

/** At least two headings, or all there are, must be known, and they must be most of what stands in the line. */
function isHeading(rows: FormField, reading: SheetReading, line: readonly RawCell[]): boolean {
  const passed = workedOutHeadings(rows);
  const matched = countMatched(reading) + line.filter((cell) => passed.includes(plainHeading(cell))).length;
  const written = line.filter((cell) => !isEmptyCell(cell)).length;
  return matched > 0 && (matched >= 2 || written === 1) && matched * 3 >= written;
}

function workedOutHeadings(rows: FormField): readonly string[] {
  return listWorkedOut(rows).flatMap(({ title, key }) => [title.zh, title.en, key].map(plainHeading));
}

function countMatched({ columns }: SheetReading): number {
  return columns.filter((id) => id !== undefined).length;
}

function take(
  columns: readonly RosterColumn[],
  taken: Set<string>,
  fits: (column: RosterColumn) => boolean,
): string | undefined {
  const found = columns.find((column) => !taken.has(column.id) && fits(column))?.id;
  if (found !== undefined) taken.add(found);
  return found;
}

/** A column that merely resembles is taken when no other does. */
function takeOnly(
  columns: readonly RosterColumn[],
  taken: Set<string>,
  fits: (column: RosterColumn) => boolean,
): string | undefined {
  const fitting = columns.filter((column) => !taken.has(column.id) && fits(column));
  return fitting.length === 1 ? take(fitting, taken, () => true) : undefined;
}

function isLike(name: string): (spelling: string) => boolean {
  return (spelling) => name.length > 1 && spelling.length > 1 && (name.includes(spelling) || spelling.includes(name));
}

function spellings({ id, field, title, synonyms }: RosterColumn): readonly string[] {
  const unit = field.kind === 'number' ? findUnit(field.schema) : undefined;
  const withUnit = unit === undefined ? [] : [title.zh + unit.zh, title.en + unit.en];
  return [title.zh, title.en, id, field.key, ...synonyms, ...withUnit].map(plainHeading);
}

/** A heading without what people add to it: blanks, stars, units in brackets, punctuation, the case of letters. */
function plainHeading(heading: RawCell | undefined): string {
  return String(heading ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[([][^()[\]]*[)\]]/g, '')
    .replaceAll(/[\s*:：·.,、/_-]/g, '');
}
