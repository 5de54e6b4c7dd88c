import { describe, expect, test } from 'vitest';
import { readRules } from '#portal-ui/rules/read-rules.ts';
import { readJsonFolder } from '#test/forms/read-forms.ts';

const FEED = { zh: '机构推送', en: 'sent by an institution' };
const MINIATURE = 'test/fixtures/mini/rules/bakers-guild';
const source = readJsonFolder('rules/nmg-security-service/2022-03-01');

describe('the rules as the public reads them', () => {
  const rules = readRules(source, 'zh', FEED);

  test('say what each grade asks for, the highest first', () => {
    expect(rules.grades.map(({ title }) => title.zh)).toEqual(['一级', '二级', '三级', '四级']);
    expect(rules.grades[0]?.criteria[0]?.phrases).toEqual(['在职专业技术人员 ≥ 18 人']);
    expect(rules.grades[0]?.criteria[1]?.phrases).toHaveLength(2);
  });

  test('name the keys of every table in words', () => {
    const lines = rules.categories.flatMap(({ items }) =>
      items.flatMap(({ limits }) => limits.flatMap((limit) => limit.lines)),
    );
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => /^[a-z]/i.test(line) && !/^A+ /.test(line))).toEqual([]);
  });

  test('name the proof of every item', () => {
    const evidence = rules.categories.flatMap(({ items }) => items.flatMap((item) => item.evidence));
    expect(evidence.filter(({ zh }) => zh.includes('/'))).toEqual([]);
  });

  test('are read the same way for another ruleset in English', () => {
    const [edition] = Object.keys(readJsonFolder(MINIATURE))
      .filter((path) => path.endsWith('/edition.json'))
      .map((path) => path.slice(0, path.indexOf('/')));
    const bakers = readRules(readJsonFolder(`${MINIATURE}/${edition ?? ''}`), 'en', FEED);
    expect(bakers.grades.length).toBe(2);
    expect(bakers.categories.flatMap(({ items }) => items).length).toBeGreaterThan(0);
  });
});
