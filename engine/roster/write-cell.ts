import type { FormField } from '#engine/form/form.ts';
import { titleOfChoice } from '#engine/form/choices.ts';
import { maskValue } from '#engine/form/mask.ts';
import { scalarText } from '#engine/form/scalar-text.ts';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import { isBlank, isList, readAt } from '#engine/model/pointer.ts';
import { choiceSchema, readChoice, readChoices } from './read-choice.ts';
import type { RosterColumn } from './roster-column.ts';

/** Whether values go out whole or as a viewer sees them. */
export type Openness = 'whole' | 'masked';

const YES: LocalText = { zh: '是', en: 'Yes' };
const NO: LocalText = { zh: '否', en: 'No' };

/** The lines of a sheet for the rows of a form, one cell for each column; they read back as the same values. */
export function writeLines(
  columns: readonly RosterColumn[],
  rows: readonly Json[],
  locale: Locale,
  openness: Openness,
): readonly (readonly (string | number)[])[] {
  return rows.map((row) => columns.map(({ field, path }) => writeCell(field, readAt(row, path), locale, openness)));
}

function writeCell(field: FormField, value: Json | undefined, locale: Locale, openness: Openness): string | number {
  if (isBlank(value)) return '';
  const masked = openness === 'masked' ? maskValue(field, value) : undefined;
  if (masked !== undefined) return masked;
  if (isList(value)) return writeList(field, value, locale);
  if (field.kind === 'number' && typeof value === 'number') return value;
  if (typeof value === 'boolean') return (value ? YES : NO)[locale];
  return field.kind === 'choice' && !isJsonObject(value) ? choiceText(field.schema, value, locale) : scalarText(value);
}

function writeList(field: FormField, values: readonly Json[], locale: Locale): string {
  if (field.kind === 'list') return values.map(scalarText).join('\n');
  if (field.kind !== 'choices') return values.map(scalarText).join('、');
  const schema = choiceSchema(field);
  const texts = values.map((value) => choiceText(schema, value, locale));
  const usual = texts.join(locale === 'zh' ? '、' : '; ');
  const back = readChoices(schema, usual);
  return back.length === values.length ? usual : texts.join(';');
}

/** The title, or the code where another choice goes by the same title. */
function choiceText(schema: JsonObject, value: Json, locale: Locale): string {
  if (typeof value !== 'string' && typeof value !== 'number') return scalarText(value);
  const title = titleOfChoice(schema, value)[locale];
  return readChoice(schema, title) === value ? title : String(value);
}
