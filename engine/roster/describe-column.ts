import { titleOfChoice } from '#engine/form/choices.ts';
import { findHelp, findUnit } from '#engine/form/local-title.ts';
import { own } from '#engine/model/json.ts';
import type { FieldKind } from '#engine/form/form.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import { choiceSchema, listOffered } from './read-choice.ts';
import { headingOf, type RosterColumn } from './roster-column.ts';

/** What somebody who fills a sheet should know of a column. */
export interface ColumnWords {
  readonly heading: string;
  readonly required: boolean;
  readonly format: string;
  readonly choices: readonly string[];
  readonly help: string;
}

const FORMATS: Partial<Readonly<Record<FieldKind, LocalText>>> = {
  number: { zh: '数字', en: 'Number' },
  boolean: { zh: '是 / 否', en: 'Yes / No' },
  choice: { zh: '从列表中选一项', en: 'One of the list' },
  choices: { zh: '可多项，用顿号隔开', en: 'Several of the list, separated by semicolons' },
  date: { zh: '日期，例如 2024-05-01', en: 'Day, such as 2024-05-01' },
  month: { zh: '年月，例如 2024-05', en: 'Month, such as 2024-05' },
  months: { zh: '年月，可多个，用顿号隔开，例如 2024-05、2024-06', en: 'Months, such as 2024-05、2024-06' },
  list: { zh: '每行一项', en: 'One on each line' },
};
const TEXT: LocalText = { zh: '文字', en: 'Text' };
const YES_NO: Readonly<Record<Locale, readonly string[]>> = { zh: ['是', '否'], en: ['Yes', 'No'] };

/** The words about a column for the sheet of explanations. */
export function describeColumn(column: RosterColumn, locale: Locale): ColumnWords {
  const { field } = column;
  const format = (FORMATS[field.kind] ?? TEXT)[locale];
  const unit = field.kind === 'number' ? findUnit(field.schema)?.[locale] : undefined;
  const most = own(field.schema, 'maxLength');
  const limit =
    typeof most === 'number' ? { zh: `，不超过 ${most} 字`, en: `, at most ${most} characters` }[locale] : '';
  return {
    heading: headingOf(column)[locale],
    required: field.required,
    format: (unit === undefined ? format : `${format}（${unit}）`) + limit,
    choices: choicesOf(column, locale),
    help: findHelp(field.schema)?.[locale] ?? '',
  };
}

function choicesOf({ field }: RosterColumn, locale: Locale): readonly string[] {
  if (field.kind === 'boolean') return YES_NO[locale];
  const schema = choiceSchema(field);
  return listOffered(schema).map((value) => titleOfChoice(schema, value)[locale]);
}
