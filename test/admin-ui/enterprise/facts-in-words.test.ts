import { describe, expect, test } from 'vitest';
import { factsInWords, institutionTitle } from '#admin-ui/enterprise/facts-in-words.ts';
import { readJsonFolder } from '#test/forms/read-forms.ts';

const source = readJsonFolder('rules/nmg-security-service/2022-03-01');

describe('what institutions recorded', () => {
  test('is told by the titles, units and values of the vocabulary', () => {
    const facts = { enterprise: { registeredCapital: 1200, legalPerson: true, memberUntil: null } };
    expect(factsInWords(source, facts, 'zh').map(({ title, value }) => [title.zh, value])).toEqual([
      ['注册资本', '1200 万元'],
      ['独立法人资格', '是'],
      ['会员资格到期日', '无'],
    ]);
  });

  test('tells the rows of a list one by one', () => {
    const [records] = factsInWords(
      source,
      { records: [{ kind: 'penalty', on: '2026-01-02', closedOn: null, repaired: false }] },
      'zh',
    );
    expect(records?.value).toBe('1 条');
    expect(records?.rows[0]?.facts.map(({ value }) => value)).toEqual(['行政处罚', '2026年1月2日', '无', '否']);
  });

  test('names an institution as the documents do, and another by its id', () => {
    expect(institutionTitle(source, 'project').zh).toBe('工程业绩核查机构');
    expect(institutionTitle(source, 'nobody').zh).toBe('nobody');
  });
});
