import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormField } from '#engine/form/form.ts';
import { listForms, loadForm } from '#engine/form/load-form.ts';
import { normaliseValue } from '#engine/form/normalise-form.ts';
import { addDays } from '#engine/model/plain-date.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { matchSheet } from '#engine/roster/match-columns.ts';
import { choiceSchema, listOffered } from '#engine/roster/read-choice.ts';
import { readSheet } from '#engine/roster/read-sheet.ts';
import { headingOf, listRosterColumns } from '#engine/roster/roster-column.ts';
import { writeLines } from '#engine/roster/write-cell.ts';
import { FORMS } from '#test/forms/read-forms.ts';
import { listRows } from './rows-fields.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const month = day.map((text) => text.slice(0, 7));
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((units) => units / 1_000);

/** Values of a field as a person could have filled them in. */
function valueOf(field: FormField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return amount;
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...listOffered(field.schema));
    case 'choices':
      return fc.subarray([...listOffered(choiceSchema(field))], { minLength: 1 });
    case 'date':
      return day;
    case 'month':
      return month;
    case 'months':
      return fc.uniqueArray(month, { minLength: 1, maxLength: 12 });
    default:
      return fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .map((text) => normaliseValue(field, text))
        .filter((text) => text !== '' && normaliseValue(field, text) === text);
  }
}

function rowsOf(field: FormField): fc.Arbitrary<readonly JsonObject[]> {
  const entries = listRosterColumns(field).map(({ field: child }) => [child.key, valueOf(child)] as const);
  const row = fc.record(Object.fromEntries(entries), { requiredKeys: [entries[0]?.[0] ?? ''] });
  return fc.array(row as fc.Arbitrary<JsonObject>, { minLength: 1, maxLength: 5 });
}

const all = listForms(FORMS).flatMap((id) =>
  listRows(loadForm(FORMS, id).fields).map((field) => [`${id} ${field.path.join('.')}`, field] as const),
);

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  test.each(all)('rows of %s that go out come back the same', (_, field) => {
    const columns = listRosterColumns(field);
    const headings = columns.map((column) => headingOf(column)[locale]);
    fc.assert(
      fc.property(rowsOf(field), (rows) => {
        const table = [headings, ...writeLines(columns, rows, locale, 'whole')];
        const back = readSheet(field, table, matchSheet(field, table));
        expect(back.map(({ row }) => row)).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});
