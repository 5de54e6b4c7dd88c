import type { FormField } from '#engine/form/form.ts';
import { listChoices, titleOfChoice } from '#engine/form/choices.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

const YES = ['是', '有', '对', '√', '✓', '✔', 'y', 'yes', 'true', '1'];
const NO = ['否', '无', '没有', '不是', '错', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0'];

/** Weaker separators may be part of a title, so a piece is only split by them when it means nothing whole. */
const SEPARATORS = [/[;；\n|]+/, /、+/, /[,，/\s]+/];

/** The value that a text names by its title in either language or by its code, `undefined` when none is meant. */
export function readChoice(schema: JsonObject, text: string): string | number | undefined {
  const name = plain(text);
  const values = listOffered(schema);
  const byTitle = values.find((value) => {
    const { zh, en } = titleOfChoice(schema, value);
    return plain(zh) === name || plain(en) === name;
  });
  return byTitle ?? values.find((value) => plain(String(value)) === name);
}

/** Several choices in one cell; what names none stays as it was typed, for the check to name. */
export function readChoices(schema: JsonObject, text: string): readonly Json[] {
  return [...new Set(splitChoices(schema, text.trim(), 0))];
}

/** The values that a field offers, those left out that no cell can name. */
export function listOffered(schema: JsonObject): readonly (string | number)[] {
  const values = (listChoices(schema) ?? []).map(({ value }) => value);
  return values.filter((value) => typeof value === 'string' || typeof value === 'number');
}

/** The schema whose values a field of one or several choices offers. */
export function choiceSchema(field: FormField): JsonObject {
  const items = own(field.schema, 'items');
  return field.kind === 'choices' && isJsonObject(items) ? items : field.schema;
}

/** Yes or no in the spellings people use, `undefined` for any other. */
export function readYesNo(text: string): boolean | undefined {
  const name = plain(text);
  if (YES.includes(name)) return true;
  return NO.includes(name) ? false : undefined;
}

function splitChoices(schema: JsonObject, text: string, depth: number): readonly (string | number)[] {
  if (text === '') return [];
  const whole = readChoice(schema, text);
  if (whole !== undefined) return [whole];
  const separator = SEPARATORS[depth];
  if (separator === undefined) return [text];
  const pieces = text.split(separator).flatMap((piece) => splitChoices(schema, piece.trim(), depth + 1));
  const isWeakest = depth === SEPARATORS.length - 1;
  return isWeakest && !pieces.some((piece) => listOffered(schema).includes(piece)) ? [text] : pieces;
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
