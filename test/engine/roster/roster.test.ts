import { describe, expect, test } from 'vitest';
import { loadForm } from '#engine/form/load-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import { listTwins, mergeRows } from '#engine/roster/merge-rows.ts';
import { matchSheet } from '#engine/roster/match-columns.ts';
import { readCell } from '#engine/roster/read-cell.ts';
import { readDelimited } from '#engine/roster/read-delimited.ts';
import { readSheet } from '#engine/roster/read-sheet.ts';
import type { RawCell } from '#engine/roster/roster-column.ts';
import { writeLines } from '#engine/roster/write-cell.ts';
import { listRosterColumns } from '#engine/roster/roster-column.ts';
import { FORMS } from '#test/forms/read-forms.ts';
import { getRows } from './rows-fields.ts';

const form = loadForm(FORMS, 'application');
const staff = getRows(form, 'staff');
const projects = getRows(form, 'projects');

function read(field: typeof staff, key: string, cell: RawCell, unit?: string) {
  const column = field.children.find((child) => child.key === key);
  if (column === undefined) throw new Error(`no field ${key}`);
  return readCell(column, cell, unit);
}

describe('a text out of a sheet', () => {
  test('keeps line breaks, quotes and empty cells of a copied range', () => {
    expect(readDelimited('甲\t"两\n行"\t\r\n"他说""好"""\t5" 管\t丙\r\n')).toEqual([
      ['甲', '两\n行', ''],
      ['他说"好"', '5" 管', '丙'],
    ]);
  });

  test('is split at commas where there are no tabs', () => {
    expect(readDelimited('\uFEFF姓名,岗位\n"张,三",设计')).toEqual([
      ['姓名', '岗位'],
      ['张,三', '设计'],
    ]);
  });

  test('with a quote that nobody closes is taken as it stands', () => {
    expect(readDelimited('"丰"字\t二')).toEqual([['"丰"字', '二']]);
  });
});

describe('headings', () => {
  test('are found under a title, by Chinese, English, key or synonym, with stars and units', () => {
    const table = [
      ['某公司项目表'],
      ['序号', '工程名称*', 'Contract number', '合同总额（万元）', 'ownerCreditCode', '备注'],
      ['1', '甲', 'HT-1', '12', '91150100MA0N00008Q', ''],
    ];
    expect(matchSheet(projects, table)).toEqual({
      heading: 1,
      columns: [undefined, 'name', 'contractNo', 'totalAmount', 'ownerCreditCode', undefined],
    });
    expect(matchSheet(staff, [['姓名', '身份证号']]).columns).toEqual(['name', 'idNumber']);
  });

  test('that are not there leave the columns in the order of the form', () => {
    const reading = matchSheet(staff, [['张三', '居民身份证', '150102199001010019']]);
    expect(reading).toEqual({ heading: undefined, columns: ['name', 'idType', 'idNumber'] });
  });

  test('of what the form works out are read by nobody', () => {
    expect(matchSheet(staff, [['姓名', '出生年月', '是否计入']]).columns).toEqual(['name', undefined, undefined]);
  });
});

describe('a cell', () => {
  test.each([
    ['2024-5-1', '2024-05-01'],
    ['2024/05/01', '2024-05-01'],
    ['2024年5月1日', '2024-05-01'],
    ['２０２４．５．１', '2024-05-01'],
    ['20240501', '2024-05-01'],
    [45413, '2024-05-01'],
    ['2024/5/1 0:00:00', '2024-05-01'],
    ['2023-02-29', '2023-02-29'],
    ['5/1/2024', '5/1/2024'],
    ['去年', '去年'],
  ])('of a day: %s is %s', (cell, day) => {
    expect(read(staff, 'joinedOn', cell).value).toBe(day);
  });

  test.each([
    ['2024.5、2024-06，202407', ['2024-05', '2024-06', '2024-07']],
    ['2024.11至2025.1', ['2024-11', '2024-12', '2025-01']],
    ['2024年5月 2024年6月', ['2024-05', '2024-06']],
    ['上半年', ['上半年']],
  ])('of months: %s', (cell, months) => {
    expect(read(staff, 'insuredMonths', cell).value).toEqual(months);
  });

  test.each([
    ['1,234.5', 1234.5],
    ['１２３', 123],
    ['12.5万元', 12.5],
    ['3,000,000元', 300],
    ['1.2亿', 12000],
    ['1,23', '1,23'],
    ['约三百', '约三百'],
    ['12 台', '12 台'],
  ])('of an amount: %s is %s', (cell, amount) => {
    expect(read(projects, 'totalAmount', cell).value).toBe(amount);
  });

  test('of an amount under a heading in 元 is converted, and says so', () => {
    const found = read(projects, 'totalAmount', 3000001, '元');
    expect(found.value).toBe(300.0001);
    expect(found.remark?.zh).toContain('换算');
  });

  test.each([
    ['设计、施工', ['design', 'install']],
    ['Design; manage', ['design', 'manage']],
    ['设计/打扫', ['design', '打扫']],
    ['什么 都做', ['什么 都做']],
  ])('of several choices: %s', (cell, posts) => {
    expect(read(staff, 'post', cell).value).toEqual(posts);
  });

  test.each([
    ['是', true],
    ['有', true],
    ['NO', false],
    ['无', false],
    ['不清楚', '不清楚'],
  ])('of yes and no: %s', (cell, answer) => {
    expect(read(staff, 'employed', cell).value).toBe(answer);
  });

  test('of one choice is read by title or code', () => {
    expect(read(staff, 'title', ' 高级 ').value).toBe('senior');
    expect(read(staff, 'title', 'middle').value).toBe('middle');
    expect(read(projects, 'riskLevel', 2).value).toBe('2');
    expect(read(staff, 'title', '特级').value).toBe('特级');
  });

  test('of an identity number keeps every digit as text', () => {
    expect(read(staff, 'idNumber', '150102199001010019')).toEqual({ value: '150102199001010019', remark: undefined });
  });

  test.each([150102199001010000, '1.50102E+17', '150102199001010000'])('of a rounded number is noticed: %s', (cell) => {
    expect(read(staff, 'idNumber', cell).remark?.zh).toContain('15 位');
  });

  test('with a masked number asks for the whole one', () => {
    expect(read(staff, 'idNumber', '15****************').remark?.zh).toContain('完整');
  });
});

test('what cannot be understood stays in the row and is named by the check at its place', () => {
  const table = [
    ['姓名', '入职日期', '学历', '岗位', '是否在职', '参保月份'],
    ['张三', '去年夏天', '博士后', '打杂', '也许', '一直'],
  ];
  const [found] = readSheet(staff, table, matchSheet(staff, table));
  expect(found?.row).toEqual({
    name: '张三',
    joinedOn: '去年夏天',
    education: '博士后',
    post: ['打杂'],
    employed: '也许',
    insuredMonths: ['一直'],
  });
  const problems = validateForm(form, { staff: [found?.row ?? {}] }, { asOf: '2026-11-23' });
  const places = problems.map(({ pointer }) => pointer);
  for (const key of ['joinedOn', 'education', 'post/0', 'employed', 'insuredMonths/0']) {
    expect(places).toContain(`/staff/0/${key}`);
  }
});

describe('imported rows', () => {
  const files = [{ id: 'f', name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) }];
  const current = [
    { name: '张三', idNumber: 'A1', major: '电子', files },
    { name: '李四', idNumber: 'B2' },
  ];

  test('come after those that are there', () => {
    const merged = mergeRows(staff, current, [{ name: '王五' }], 'append');
    expect(merged).toMatchObject({ places: [2], added: 1, updated: 0 });
    expect(merged.rows.slice(0, 2)).toEqual(current);
  });

  test('mend the row of their key, which keeps what the sheet leaves empty', () => {
    const merged = mergeRows(staff, current, [{ name: '张三丰', idNumber: 'A1' }, { idNumber: 'C3' }], 'update');
    expect(merged.rows).toEqual([{ ...current[0], name: '张三丰' }, current[1], { idNumber: 'C3' }]);
    expect(merged).toMatchObject({ places: [0, 2], added: 1, updated: 1 });
  });

  test('replace all rows, and one of the same key keeps its attachments only', () => {
    const merged = mergeRows(staff, current, [{ name: '张三丰', idNumber: 'A1' }], 'replace');
    expect(merged.rows).toEqual([{ name: '张三丰', idNumber: 'A1', files }]);
  });

  test('that come back masked keep the whole value they were masked from', () => {
    const sensitive = { 'x-sensitive': 'phone' };
    const children = staff.children.map((child) =>
      child.key === 'major' ? { ...child, schema: { ...child.schema, ...sensitive } } : child,
    );
    const known = { idNumber: 'A1', major: '13800138000' };
    for (const mode of ['update', 'replace'] as const) {
      const merge = (major: string) => mergeRows({ ...staff, children }, [known], [{ idNumber: 'A1', major }], mode);
      expect(merge('138****8000').rows).toEqual([known]);
      expect(merge('13911119999').rows).toEqual([{ ...known, major: '13911119999' }]);
    }
  });

  test('of one key twice in a sheet are both kept and known as twins', () => {
    const twice = [
      { name: '甲', idNumber: 'A1' },
      { name: '乙', idNumber: 'A1' },
    ];
    const merged = mergeRows(staff, current, twice, 'update');
    expect(merged.rows).toHaveLength(3);
    expect(listTwins(staff, merged.rows)).toEqual(
      new Map([
        [0, [2]],
        [2, [0]],
      ]),
    );
  });
});

test('a masked export holds no whole identity number', () => {
  const columns = listRosterColumns(staff);
  const lines = writeLines(columns, [{ name: '张三', idNumber: '150102199001010019' }], 'zh', 'masked');
  expect(JSON.stringify(lines)).not.toContain('199001010019');
  expect(lines[0]).toContain('15****************');
});
