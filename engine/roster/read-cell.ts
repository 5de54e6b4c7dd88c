import type { FormField } from '#engine/form/form.ts';
import { normaliseValue } from '#engine/form/normalise-form.ts';
import { own, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { readAmount } from './read-amount.ts';
import { choiceSchema, readChoice, readChoices, readYesNo } from './read-choice.ts';
import { mayBeOctober, readDay, readMonth, readMonthRange } from './read-day.ts';
import { isEmptyCell, type RawCell } from './roster-column.ts';
import { CONVERTED, MASKED, OCTOBER, ROUNDED } from './roster-remarks.ts';

/** What a cell says. A value that could not be understood is kept as it was typed, and the form's own check names it. */
export interface CellRead {
  readonly value: Json | undefined;
  /** What a person should look at although the cell could be read. */
  readonly remark: LocalText | undefined;
}

/** Digits that a sheet keeps of a number; it makes the rest into zeros. */
const KEPT_DIGITS = 15;

/** From here on a number has more digits than a sheet keeps. */
const ROUNDED_FROM = 10 ** KEPT_DIGITS;

/** Reads a cell as the value of a field; `unit` is the unit that stands in the heading above, if any. */
export function readCell(field: FormField, cell: RawCell | undefined, unit: string | undefined): CellRead {
  if (isEmptyCell(cell)) return { value: undefined, remark: undefined };
  if (field.kind === 'text') return readText(field, cell);
  if (field.kind === 'number') return readNumber(field, cell, unit);
  const text = String(cell).trim();
  const remark = field.kind === 'month' && mayBeOctober(text) ? OCTOBER : undefined;
  return { value: readByKind(field, text), remark };
}

function readByKind(field: FormField, text: string): Json {
  switch (field.kind) {
    case 'boolean':
      return readYesNo(text) ?? text;
    case 'choice':
      return readChoice(choiceSchema(field), text) ?? text;
    case 'choices':
      return readChoices(choiceSchema(field), text);
    case 'date':
      return readDay(text) ?? text;
    case 'month':
      return readMonth(text) ?? text;
    case 'months':
      return readMonths(text);
    case 'list':
      return readLines(text);
    default:
      return text;
  }
}

function readNumber(field: FormField, cell: RawCell, unit: string | undefined): CellRead {
  const text = String(cell).trim();
  const amount = readAmount(field, text, unit);
  if (amount === undefined) return { value: text, remark: undefined };
  return { value: amount.value, remark: amount.from === undefined ? undefined : CONVERTED(amount.from, text) };
}

/** A number in a column of texts is a code that a sheet took for a number. */
function readText(field: FormField, cell: RawCell): CellRead {
  const text = String(cell).trim();
  const remark = isRounded(cell, text) ? ROUNDED : isMasked(field, text) ? MASKED : undefined;
  return { value: normaliseValue(field, text), remark };
}

function isRounded(cell: RawCell, text: string): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= ROUNDED_FROM;
  if (/^\d(\.\d+)?[Ee]\+\d{2}$/.test(text)) return true;
  return /^\d{18,}$/.test(text) && /^0+$/.test(text.slice(KEPT_DIGITS));
}

/** Stars come from a sheet that was exported where the whole value may not be seen. */
function isMasked(field: FormField, text: string): boolean {
  return own(field.schema, 'x-sensitive') !== undefined && text.includes('**');
}

function readMonths(text: string): readonly Json[] {
  const pieces = text
    .split(/[、,，;；\n|]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return [...new Set(pieces.flatMap((piece) => readMonthRange(piece) ?? readMonthWords(piece)))];
}

function readMonthWords(text: string): readonly string[] {
  const whole = readMonth(text);
  if (whole !== undefined) return [whole];
  const months = text.split(/\s+/).map(readMonth);
  const known = months.filter((month) => month !== undefined);
  return known.length === months.length ? known : [text];
}

function readLines(text: string): readonly Json[] {
  const separator = text.includes('\n') ? '\n' : /[、;；]/;
  return text
    .split(separator)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
