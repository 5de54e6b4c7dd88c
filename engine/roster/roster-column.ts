import type { FieldKind, FormField } from '#engine/form/form.ts';
import { findUnit } from '#engine/form/local-title.ts';
import { isCapturedOnly } from '#engine/form/prune-hidden.ts';
import { listTexts } from '#engine/form/read-fields.ts';
import { own, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** One cell of a sheet as it was read: days are `YYYY-MM-DD`, an empty cell is the empty text. */
export type RawCell = string | number | boolean;

/** Lines of a sheet, not all of the same length. */
export type RawTable = readonly (readonly RawCell[])[];

/** Rows a sheet may bring at once; more would no longer be looked through by anybody. */
export const MOST_LINES = 5_000;

/** A field of a row that fits into one cell of a sheet. */
export interface RosterColumn {
  /** Keys from the row to the field, joined by dots. */
  readonly id: string;
  readonly path: readonly string[];
  readonly field: FormField;
  readonly title: LocalText;
  /** Other headings by which the column goes in people's sheets. */
  readonly synonyms: readonly string[];
}

const IN_ONE_CELL: readonly FieldKind[] = [
  'text',
  'number',
  'boolean',
  'choice',
  'choices',
  'date',
  'month',
  'months',
  'list',
];

/** The columns of a list of rows that people fill in by a sheet: what the form or an institution works out is left out. */
export function listRosterColumns(rows: FormField): readonly RosterColumn[] {
  return rows.children.flatMap((field) => columnsOf(field, []));
}

/** The headings that a sheet may have and that nobody imports, because the form works them out. */
export function listWorkedOut(rows: FormField): readonly FormField[] {
  return rows.children.filter((field) => field.source === 'computed' || isCapturedOnly(field));
}

/** The heading of a column in a sheet, with its unit. */
export function headingOf({ field, title }: RosterColumn): LocalText {
  const unit = field.kind === 'number' ? findUnit(field.schema) : undefined;
  return unit === undefined ? title : { zh: `${title.zh}（${unit.zh}）`, en: `${title.en} (${unit.en})` };
}

/** True for a cell in which nothing stands. */
export function isEmptyCell(cell: RawCell | undefined): cell is undefined | '' {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function columnsOf(field: FormField, around: readonly FormField[]): readonly RosterColumn[] {
  if (field.source === 'computed' || field.source === 'managed' || isCapturedOnly(field)) return [];
  const chain = [...around, field];
  if (field.kind === 'group') return field.children.flatMap((child) => columnsOf(child, chain));
  if (!IN_ONE_CELL.includes(field.kind)) return [];
  const path = chain.map(({ key }) => key);
  const title = {
    zh: chain.map((one) => one.title.zh).join(' · '),
    en: chain.map((one) => one.title.en).join(' · '),
  };
  return [{ id: path.join('.'), path, field, title, synonyms: listTexts(synonymsOf(field)) }];
}

function synonymsOf(field: FormField): Json {
  return own(field.schema, 'x-synonyms') ?? [];
}
