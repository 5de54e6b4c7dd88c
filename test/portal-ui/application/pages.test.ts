import { describe, expect, test } from 'vitest';
import { groupDifferences } from '#portal-ui/application/difference-groups.ts';
import { chooseTab, tabsOf } from '#portal-ui/application/tabs.ts';
import { titlesOf } from '#portal-ui/application/verdict-titles.ts';
import { stationsOf } from '#portal-ui/home/stations.ts';
import { readJsonFolder } from '#test/forms/read-forms.ts';
import type { Schema } from '#ui-kit/api/client.ts';
import { showEnding, showMoment } from '#ui-kit/screen/meta.ts';

const draft = {
  form: 'application',
  latestEvaluation: null,
  editable: true,
  openSteps: [] as Schema<'OpenStep'>[],
} as Schema<'Application'>;

describe('the page of an application', () => {
  test('opens at the form while it is to be filled, later at how far it has come', () => {
    expect(chooseTab(draft, '')).toBe('form');
    expect(chooseTab({ ...draft, editable: false }, '')).toBe('progress');
    expect(chooseTab(draft, 'materials')).toBe('materials');
  });

  test('has a result only once it is evaluated, and a form only where its procedure has one', () => {
    expect(tabsOf(draft)).not.toContain('result');
    expect(chooseTab(draft, 'result')).toBe('form');
    expect(tabsOf({ ...draft, form: '', latestEvaluation: 'e1' })).toEqual(['materials', 'progress', 'result']);
  });
});

describe('the names in a verdict', () => {
  const titles = titlesOf(readJsonFolder('rules/nmg-security-service/2022-03-01'));

  test('are found among the documents that decided', () => {
    expect(titles.grade(2)?.zh).toBe('二级');
    expect(titles.criterion(2, 'staff')?.zh).toBe('在职专业技术人员');
    expect(titles.condition('membership')?.zh).toBe('协会会员');
    expect(titles.item('A2')?.zh).toBe('注册资本');
    expect(titles.category('basics')?.zh).toBe('企业基本条件');
  });

  test('of what no document knows are none', () => {
    expect(titles.grade(9)).toBeUndefined();
    expect(titles.criterion(9, 'staff')).toBeUndefined();
  });
});

describe('the way of a procedure', () => {
  const text = (zh: string) => ({ zh, en: zh });
  const state = (id: string, phase: string, final = false) => ({
    id,
    title: text(id),
    phase,
    hint: text(`${id}…`),
    final,
  });

  test('is told by its stretches, without those in which it only ends', () => {
    const procedure: Schema<'Procedure'> = {
      id: 'p',
      title: text('p'),
      form: 'f',
      byApplicants: true,
      byEverybody: false,
      aboutPublicity: false,
      phases: [
        { id: 'fill', title: text('填报'), always: true },
        { id: 'end', title: text('办结'), always: true },
      ],
      states: [state('withdrawn', 'fill', true), state('draft', 'fill'), state('closed', 'end', true)],
    };
    expect(stationsOf(procedure)).toEqual([{ id: 'fill', title: text('填报'), hint: text('draft…'), always: true }]);
  });
});

describe('a moment', () => {
  test('is told by the wall clock of the ruleset, wherever the reader is', () => {
    expect(showMoment('2024-05-31T15:59:59Z', 'Asia/Shanghai', 'zh')).toBe('2024年5月31日 23:59');
    expect(showMoment('2024-05-31T16:00:00Z', 'Asia/Shanghai', 'zh')).toBe('2024年6月1日 00:00');
  });

  test('that ends a period at midnight is 24:00 of the day it ends', () => {
    expect(showEnding('2024-09-26T16:00:00Z', 'Asia/Shanghai', 'zh')).toBe('2024年9月26日 24:00');
    expect(showEnding('2024-09-26T10:30:00Z', 'Asia/Shanghai', 'zh')).toBe('2024年9月26日 18:30');
  });
});

describe('where institutions say otherwise', () => {
  test('is told fact by fact under its title, without the identity numbers that name its rows', () => {
    const differences = [
      { field: 'staff["150102199001010019"].trainedUntil', declared: '2026-01-01', captured: '2027-01-01' },
      { field: 'staff["11010519491231002X"].trainedUntil', declared: '2026-01-01', captured: '2027-02-01' },
      { field: 'enterprise.registeredCapital', declared: 500, captured: 600 },
    ];
    const groups = groupDifferences(differences, readJsonFolder('rules/nmg-security-service/2022-03-01'));
    expect(groups.map(({ fact, pairs }) => [fact, pairs.length])).toEqual([
      ['staff.trainedUntil', 2],
      ['enterprise.registeredCapital', 1],
    ]);
    expect(groups.every(({ titles }) => titles.length === 2)).toBe(true);
    expect(JSON.stringify(groups)).not.toContain('150102');
  });
});
