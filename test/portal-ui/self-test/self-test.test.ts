import { describe, expect, test } from 'vitest';
import { openEdition } from '#engine/edition/edition.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { checkForm } from '#engine/form/check-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import { estimateAnswers } from '#portal-ui/self-test/estimate-answers.ts';
import { questionnaire } from '#portal-ui/self-test/questionnaire.ts';
import { openQuestions } from '#portal-ui/self-test/questions.ts';
import { readJsonFolder } from '#test/forms/read-forms.ts';

const source = readJsonFolder('rules/nmg-security-service/2022-03-01');
const edition = openEdition(source);
const miniature = openEdition(readJsonFolder('test/fixtures/mini/rules/bakers-guild/2025-01-01'));
const asOf = '2026-11-23';

const ANSWERS: JsonObject = {
  'enterprise.memberUntil': '2027-06-30',
  'enterprise.legalPerson': true,
  'enterprise.missingProfileFields': 0,
  'enterprise.registeredCapital': 1200,
  'enterprise.establishedOn': '2015-04-01',
  equipment: ['design', 'install', 'repair', 'test'].map((category) => ({
    howMany: 3,
    category,
    calibratedUntil: '2027-01-31',
  })),
  'systems.organization': true,
  'systems.safety': true,
  'systems.finance': true,
  'systems.afterSales': true,
  'systems.confidentiality': true,
  'staff.roster': [
    { howMany: 10, trainedUntil: '2027-03-01', title: 'middle', continuingEducation12m: 1 },
    { howMany: 4, skill: 'technician', registration: 'constructor1', continuingEducation12m: 0 },
  ],
  'projects.total': 320,
  'projects.count': 3,
  'projects.largest': 150,
};

function ask(data: JsonObject): ReturnType<typeof estimateAnswers> {
  return estimateAnswers(edition, { data, context: {}, captured: {}, asOf, locale: 'zh' });
}

const names = (of = edition): readonly string[] =>
  openQuestions(of).flatMap(({ questions }) => questions.map(({ name }) => name));

describe('the questions of a self-test', () => {
  test('ask for a number where no rule looks into the list it is counted from', () => {
    expect(names()).toContain('projects.total');
    expect(names()).not.toContain('projects');
  });

  test('ask for rows where a rule looks into them, and for nothing counted from those', () => {
    const people = openQuestions(edition)
      .flatMap(({ questions }) => questions)
      .find(({ name }) => name === 'staff.roster');
    expect(people?.columns).toEqual(expect.arrayContaining(['title', 'skill', 'registration', 'trainedUntil']));
    expect(names()).not.toContain('staff.qualified');
    expect(names()).not.toContain('staff');
  });

  test('never ask who a person is', () => {
    expect(JSON.stringify(questionnaire(edition).schema)).not.toMatch(/idNumber|证件号码|姓名/);
  });

  test('leave no rule without the answers it needs, in any edition', () => {
    for (const each of [edition, miniature]) {
      const rules = [
        ...each.categories.flatMap(({ items }) => items.map(({ document }) => document.code)),
        ...each.conditions.map(({ document }) => document.source.article),
      ];
      const asked = new Set(
        openQuestions(each).flatMap(({ questions }) => questions.flatMap(({ readers }) => readers)),
      );
      expect(rules.filter((rule) => !asked.has(rule))).toEqual([]);
    }
  });

  test('follow the documents: a fact that a rule begins to read is asked for', () => {
    const [item, facts] = ['scoring/basics/office.json', 'facts/enterprise.schema.json'];
    const enterprise = source[facts] as JsonObject & { properties: JsonObject };
    const drawn = openEdition({
      ...source,
      [item]: { ...(source[item] as JsonObject), points: { '*': [1, { var: 'enterprise.branches' }] } },
      [facts]: {
        ...enterprise,
        properties: {
          ...enterprise.properties,
          branches: { title: '分支机构', 'x-en': 'Branches', type: 'integer', 'x-unit': '个', 'x-source': 'declared' },
        },
      },
    });
    expect(names(drawn)).toContain('enterprise.branches');
    expect(names(drawn)).not.toContain('enterprise.office.area');
    expect(JSON.stringify(questionnaire(drawn).schema)).toContain('分支机构');
  });

  test('make a form that is sound by the rules for forms', () => {
    for (const each of [edition, miniature]) {
      expect(checkForm(questionnaire(each))).toEqual([]);
    }
    expect(validateForm(questionnaire(edition), ANSWERS, { asOf })).toEqual([]);
  });
});

describe('the answers of a self-test', () => {
  test('come to what the evaluation comes to for an enterprise of which they are true', () => {
    const person = { employed: true, retired: false, insuredMonths: ['2026-08', '2026-09', '2026-10'] };
    const one = { ...person, trainedUntil: '2027-03-01', title: 'middle', skill: null, registration: null };
    const other = { ...person, trainedUntil: null, title: null, skill: 'technician', registration: 'constructor1' };
    const people = Array.from({ length: 14 }, (_, index) => ({
      ...(index < 10 ? one : other),
      idNumber: String(index),
      name: String(index),
      continuingEducation12m: index < 10 ? 1 : 0,
    }));
    const project = {
      ownerCreditCode: '1',
      name: '1',
      kind: 'install',
      completedOn: '2026-05-01',
      acceptedOn: '2026-06-01',
    };
    const facts: JsonObject = {
      enterprise: {
        memberUntil: '2027-06-30',
        legalPerson: true,
        missingProfileFields: 0,
        registeredCapital: 1200,
        establishedOn: '2015-04-01',
      },
      equipment: ['design', 'install', 'repair', 'test'].flatMap((category) =>
        [1, 2, 3].map((name) => ({ name: String(name), category, calibratedUntil: '2027-01-31' })),
      ),
      systems: { organization: true, safety: true, finance: true, afterSales: true, confidentiality: true },
      staff: people,
      records: [],
      credit: { industryRating: null, publicRating: null },
      satisfaction: { average: null },
      projects: [150, 100, 70].map((contractAmount, index) => ({
        ...project,
        contractNo: String(index),
        contractAmount,
        acceptance: 'passed',
        rectified: false,
        inspection: null,
      })),
    };
    const evaluated = evaluate(edition, facts, { asOf });
    const estimated = ask(ANSWERS);
    expect(estimated.total).toBe(evaluated.points.total);
    expect(estimated.ladder.map(({ met }) => met)).toEqual(evaluated.grades.map(({ met }) => met));
    expect(estimated.open.map(({ id }) => id)).toEqual(
      evaluated.conditions
        .filter(({ finding, condition }) => condition.document.blocks && finding !== 'holds')
        .map(({ condition }) => condition.id),
    );
  });

  test('count each of the rows that are alike', () => {
    const staff = (howMany: number): JsonObject => ({
      ...ANSWERS,
      'staff.roster': [{ howMany, title: 'junior', continuingEducation12m: 0 }],
    });
    const held = (data: JsonObject) => ask(data).next?.wants.find(({ id }) => id.endsWith('/staff'))?.says;
    expect(held(staff(2))).toContain('2 人');
    expect(ask(staff(3)).ladder.at(-1)?.held).toBe(2 - Number(ask(staff(3)).total < 40));
  });

  test('leave a row out while it is not complete, and say so', () => {
    const half = { ...ANSWERS, equipment: [{ howMany: 2 }] };
    expect(ask(half).leftOut).toBe(1);
  });

  test('say nothing of what nobody answered', () => {
    const open = ask({}).open.map(({ id, finding }) => [id, finding]);
    expect(open).toContainEqual(['eligibility/legal-person', 'missing']);
    expect(open).toContainEqual(['eligibility/membership', 'fails']);
    expect(open.map(([id]) => id)).not.toContain('eligibility/lawful');
  });

  test('tell of every item what it could still give, with the room its category has left', () => {
    for (const { points, cap, items } of ask(ANSWERS).categories) {
      for (const item of items) {
        expect(item.more).toBeLessThanOrEqual(cap - points);
        expect(item.more).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
