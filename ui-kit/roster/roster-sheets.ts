import type { FormField } from '#engine/form/form.ts';
import type { Json } from '#engine/model/json.ts';
import type { Locale } from '#engine/model/local-text.ts';
import { describeColumn } from '#engine/roster/describe-column.ts';
import { listRosterColumns, type RosterColumn } from '#engine/roster/roster-column.ts';
import { writeLines, type Openness } from '#engine/roster/write-cell.ts';
import { sayOfRoster } from './roster-words.ts';
import type { SheetToWrite } from './workbook.ts';

const NARROWEST = 12;
const WIDEST = 60;

/** The sheets of a list of rows: the rows themselves, and how each column is filled in. Without rows they are the template. */
export function rosterSheets(
  field: FormField,
  rows: readonly Json[],
  locale: Locale,
  openness: Openness,
): readonly SheetToWrite[] {
  const columns = listRosterColumns(field);
  const described = columns.map((column) => describeColumn(column, locale));
  const lines = [described.map(({ heading }) => heading), ...writeLines(columns, rows, locale, openness)];
  const single = described.flatMap(({ choices }, index) =>
    choices.length > 0 && columns[index]?.field.kind !== 'choices' ? [[index, choices] as const] : [],
  );
  const sheet: SheetToWrite = {
    name: sheetName(field.title[locale]),
    lines,
    widths: described.map(({ heading }) => Math.max(NARROWEST, widthOf(heading))),
    choices: Object.fromEntries(single),
    numbers: columns.flatMap(({ field: { kind } }, index) => (kind === 'number' ? [index] : [])),
  };
  return [sheet, explanations(columns, locale)];
}

function explanations(columns: readonly RosterColumn[], locale: Locale): SheetToWrite {
  const say = (word: Parameters<typeof sayOfRoster>[1]) => sayOfRoster(locale, word);
  const head = [say('column'), say('required'), say('format'), say('allowed'), say('meaning')];
  const lines = columns.map((column) => {
    const { heading, required, format, choices, help } = describeColumn(column, locale);
    return [heading, say(required ? 'yes' : 'optional'), format, choices.join(locale === 'zh' ? '、' : '; '), help];
  });
  const widths = head.map((_, index) =>
    Math.min(WIDEST, Math.max(...[head, ...lines].map((line) => widthOf(line[index] ?? '')))),
  );
  return { name: say('explanations'), lines: [head, ...lines], widths, choices: {}, numbers: [] };
}

/** A Han character is as wide as two letters. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 2);
}

/** Names of sheets are short and free of some characters. */
function sheetName(title: string): string {
  return title.replaceAll(/[\\/?*[\]:']/g, ' ').slice(0, 31);
}
