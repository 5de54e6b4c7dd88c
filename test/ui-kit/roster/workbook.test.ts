import { deflateRawSync } from 'node:zlib';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { listForms, loadForm } from '#engine/form/load-form.ts';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList, readAt } from '#engine/model/pointer.ts';
import { matchSheet } from '#engine/roster/match-columns.ts';
import { readSheet } from '#engine/roster/read-sheet.ts';
import { listRosterColumns } from '#engine/roster/roster-column.ts';
import { RefusedSheet } from '#ui-kit/roster/refused-sheet.ts';
import { rosterSheets } from '#ui-kit/roster/roster-sheets.ts';
import { readWorkbook, writeWorkbook } from '#ui-kit/roster/workbook.ts';
import { getRows, listRows } from '#test/engine/roster/rows-fields.ts';
import { FORMS, listSamples } from '#test/forms/read-forms.ts';

const staff = getRows(loadForm(FORMS, 'application'), 'staff');

/** Deflated zeros: a file that says how small it is, and is not. */
function bomb(): Uint8Array {
  const packed = deflateRawSync(new Uint8Array(80 * 1024 * 1024));
  const name = new TextEncoder().encode('xl/workbook.xml');
  const bytes = new Uint8Array(30 + name.length + packed.length + 46 + name.length + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(8, 8, true);
  view.setUint32(18, packed.length, true);
  view.setUint16(26, name.length, true);
  bytes.set(name, 30);
  bytes.set(packed, 30 + name.length);
  const directory = 30 + name.length + packed.length;
  view.setUint32(directory, 0x02014b50, true);
  view.setUint16(directory + 10, 8, true);
  view.setUint32(directory + 20, packed.length, true);
  view.setUint32(directory + 24, 100, true);
  view.setUint16(directory + 28, name.length, true);
  bytes.set(name, directory + 46);
  const end = directory + 46 + name.length;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, 1, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 12, 46 + name.length, true);
  view.setUint32(end + 16, directory, true);
  return bytes;
}

/** Only what stands in the columns of a sheet. */
function inColumns(field: ReturnType<typeof getRows>, row: Json): JsonObject {
  const entries = listRosterColumns(field).flatMap(({ path, id }) => {
    const value = readAt(row, path);
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(entries);
}

const filled = listForms(FORMS).flatMap((id) =>
  listSamples(id, 'good').flatMap(({ path, data }) =>
    listRows(loadForm(FORMS, id).fields).flatMap((field) => {
      const rows = readAt(data, field.path);
      return isList(rows) && rows.some(isJsonObject) ? [[`${path} ${field.key}`, field, rows] as const] : [];
    }),
  ),
);

describe('a workbook', () => {
  test.each(filled)('made of %s brings the same rows back', async (_, field, rows) => {
    const table = await readWorkbook(await writeWorkbook(rosterSheets(field, rows, 'zh', 'whole')));
    const back = readSheet(field, table, matchSheet(field, table));
    expect(back.map(({ row }) => row)).toEqual(rows.map((row) => inColumns(field, row)));
  });

  test('holds texts that look like formulas as texts', async () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")'];
    const rows = evil.map((name) => ({ name }));
    const bytes = await writeWorkbook(rosterSheets(staff, rows, 'zh', 'whole'));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [sheet] = sheets;
    expect(sheet?.rows.slice(1).map(([cell]) => cell)).toEqual(evil);
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    const table = await readWorkbook(bytes);
    expect(readSheet(staff, table, matchSheet(staff, table)).map(({ row }) => row)).toEqual(rows);
  });

  test('without rows is a template: headings, lists of choices, and a sheet that explains every column', async () => {
    const bytes = await writeWorkbook(rosterSheets(staff, [], 'zh', 'whole'));
    const { sheets } = await readXlsx(bytes);
    const [first, second, third] = sheets;
    expect(first?.rows).toHaveLength(1);
    expect(second?.name).toBe('填写说明');
    expect(second?.rows.slice(1).map(([heading]) => heading)).toEqual(first?.rows[0]);
    expect(second?.rows.find(([heading]) => heading === '学历')?.[3]).toContain('本科');
    expect(third?.hidden).toBe(true);
    expect(first?.dataValidations?.length).toBeGreaterThan(5);
    for (const { type, formula1 } of first?.dataValidations ?? []) {
      expect([type, formula1]).toEqual(['list', expect.stringMatching(/^lists!\$[A-Z]+\$1:\$[A-Z]+\$\d+$/)]);
    }
  });

  test('made by somebody else gives its days, numbers and the last results of its formulas', async () => {
    const day = new Date(Date.UTC(2024, 4, 1));
    const cells = new Map([['1,3', { formula: '1+1', formulaResult: 2 }]]);
    const rows = [
      ['姓名', '入职日期', '证件号码', '专业'],
      ['张三', day, 150102199001010000, null],
    ];
    const table = await readWorkbook(await writeXlsx({ sheets: [{ name: '一', rows, cells }] }));
    const [found] = readSheet(staff, table, matchSheet(staff, table));
    expect(found?.row).toEqual({ name: '张三', joinedOn: '2024-05-01', idNumber: '150102199001010000', major: '2' });
    expect(Object.keys(found?.remarks ?? {})).toEqual(['idNumber']);
  });

  test('that unpacks to far too much is refused, whatever size it claims', async () => {
    await expect(readWorkbook(bomb())).rejects.toMatchObject({ code: 'bomb' });
  });

  test('that is old, encrypted or damaged is refused', async () => {
    await expect(readWorkbook(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).rejects.toMatchObject({ code: 'old' });
    await expect(readWorkbook(Uint8Array.of(0x50, 0x4b, 3, 4, 5))).rejects.toBeInstanceOf(RefusedSheet);
  });

  test('of more than 5,000 rows is refused', async () => {
    const rows = Array.from({ length: 5_100 }, (_, index) => [`人${index}`]);
    const bytes = await writeXlsx({ sheets: [{ name: '一', rows }] });
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'lines' });
  });
});
