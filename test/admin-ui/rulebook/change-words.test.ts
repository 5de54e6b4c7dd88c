import { describe, expect, it } from 'vitest';
import { openRules } from '#admin-ui/rulebook/open-rules.ts';
import { wordChanges } from '#admin-ui/rulebook/change-words.ts';
import { layGradeMatrix } from '#admin-ui/rulebook/grade-matrix.ts';
import { writeAt, fromPointer } from '#engine/model/pointer.ts';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';

const rules = openRules(
  Object.entries(EDITION).map(([path, content]) => ({
    path,
    content: content as Record<string, never>,
    digest: path,
    editable: true,
  })),
);
const speech = { locale: 'zh', t: (name: string, values = {}) => `${name} ${JSON.stringify(values)}` } as const;
const STAFF = 'grades/1/staff.json';

function change(path: string, pointer: string, value: Json) {
  const before = EDITION[path];
  if (!isJsonObject(before)) throw new Error(`${path} is not there`);
  const after = writeAt(before, fromPointer(pointer), value);
  return { path, change: 'changed' as const, title: null, before, after };
}

describe('changes in words', () => {
  it('say a limit with its unit on both sides', () => {
    const [worded] = wordChanges([change(STAFF, '/limits/staff/value', 17)], rules, speech);
    expect(worded?.label).toBe('一级 · 在职专业技术人员');
    expect(worded?.changes).toEqual([{ label: '专业技术人员', before: '18 人', after: '17 人' }]);
  });

  it('say a bracket row by where it began', () => {
    const [worded] = wordChanges([change('scoring/basics/office.json', '/limits/area/rows/0/gives', 5)], rules, speech);
    expect(worded?.changes).toHaveLength(1);
    expect(worded?.changes[0]).toMatchObject({ before: '4 积分', after: '5 积分' });
    expect(worded?.changes[0]?.label).toContain('300 平方米');
  });

  it('show other parts by their place, numbers not twice', () => {
    const [worded] = wordChanges([change(STAFF, '/title/zh', '专技人员')], rules, speech);
    expect(worded?.changes).toEqual([{ label: '/title/zh', before: '在职专业技术人员', after: '专技人员' }]);
  });

  it('put deciding documents before cases, and tell cases by name', () => {
    const cases = `cases/${STAFF}`;
    const file = EDITION[cases] as JsonObject;
    const first = (file.cases as readonly JsonObject[])[0] ?? {};
    const worded = wordChanges(
      [change(cases, '/cases/0/expect/limit', 17), change(STAFF, '/limits/staff/value', 17)],
      rules,
      speech,
    );
    expect(worded.map(({ path }) => path)).toEqual([STAFF, cases]);
    expect(worded[1]?.changes).toHaveLength(1);
    expect(worded[1]?.changes[0]?.label).toContain(first.name as string);
    expect(worded[1]?.changes[0]?.before).toContain('18');
    expect(worded[1]?.changes[0]?.after).toContain('17');
  });
});

describe('the table of grades', () => {
  it('has a row for every grade and a number for every plain limit of its criteria', () => {
    if (rules.edition === undefined) throw new Error('the edition does not open');
    const { rows, columns } = layGradeMatrix(rules.edition, (path) => EDITION[path] ?? null);
    expect(rows.map(({ title }) => title.zh)).toEqual(rules.edition.grades.map(({ document }) => document.title.zh));
    const cells = rows.flatMap(({ cells: own }) => [...own.values()]);
    expect(columns.length).toBeGreaterThan(1);
    for (const { path, number } of cells) {
      expect(JSON.stringify(EDITION[path])).toContain(`"value":${number.value}`);
    }
  });
});
