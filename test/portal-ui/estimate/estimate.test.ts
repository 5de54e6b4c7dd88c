import { describe, expect, test } from 'vitest';
import { openEdition } from '#engine/edition/edition.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import { loadForm } from '#engine/form/load-form.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { FORMS, listSamples, readJsonFolder } from '#test/forms/read-forms.ts';
import { estimate, type EstimateRequest } from '#portal-ui/estimate/estimate.ts';
import { soundFacts } from '#portal-ui/estimate/sound-facts.ts';

const edition = openEdition(readJsonFolder('rules/nmg-security-service/2022-03-01'));
const form = loadForm(FORMS, 'application');
const asOf = '2026-11-23';
const good = listSamples('application', 'good').find(({ path }) => path.endsWith('grade-two.json'));
const data = good?.data ?? {};
const captured: JsonObject = { enterprise: { memberUntil: '2027-12-31' }, records: [] };

function ask(change: Partial<EstimateRequest> = {}): ReturnType<typeof estimate> {
  return estimate(edition, form, { data, context: { asOf }, captured, asOf, locale: 'zh', ...change });
}

describe('the estimate', () => {
  test('comes to what the evaluation comes to when all is accepted', () => {
    const facts = { ...factsFromForm(form, settleForm(form, data, { asOf })), records: [] };
    const { points } = evaluate(edition, facts, { asOf });
    expect(ask().total).toBe(points.total);
    expect(ask().leftOut).toBe(0);
  });

  test('names the grade reached, and what the next one wants, in sentences', () => {
    const { grade, next, eligible, open } = ask();
    expect(grade?.zh).toBe('二级');
    expect(next?.title.zh).toBe('一级');
    expect(next?.wants.map(({ says }) => says)).toContainEqual(expect.stringContaining('少于 18 人'));
    expect({ eligible, open }).toEqual({ eligible: true, open: [] });
  });

  test('names the conditions that cannot be decided yet', () => {
    const { eligible, open, grade } = ask({ captured: {} });
    expect(eligible).toBe(false);
    expect(open.map(({ finding }) => finding)).toContain('missing');
    expect(grade?.zh).toBe('二级');
  });

  test('of an empty form is no points and the lowest grade ahead', () => {
    const { grade, next, categories } = ask({ data: {}, captured: {} });
    expect(grade).toBeNull();
    expect(next?.title.zh).toBe('四级');
    expect(categories.every(({ points, cap }) => points <= cap)).toBe(true);
  });

  test('leaves a half-typed row out, and says how many', () => {
    const staff = data.staff as readonly JsonObject[];
    const typing = { ...data, staff: [...staff, { name: '还没填完' }] };
    expect(ask({ data: typing })).toMatchObject({ total: ask().total, leftOut: 1 });
  });
});

describe('facts that are being typed', () => {
  const facts = factsFromForm(form, settleForm(form, data, { asOf }));

  test('stay as they are when they are sound', () => {
    expect(soundFacts(edition.vocabulary, facts)).toEqual({ facts, leftOut: 0 });
  });

  test('lose exactly the rows that are not sound', () => {
    const staff = facts.staff as readonly JsonObject[];
    const broken = staff.map((row, index) =>
      index === 0 || index === 2 ? { ...row, trainedUntil: '2026-13-01' } : row,
    );
    const sound = soundFacts(edition.vocabulary, { ...facts, staff: broken });
    expect(sound.leftOut).toBe(2);
    expect(sound.facts.staff).toEqual(staff.filter((_, index) => index !== 0 && index !== 2));
  });

  test('lose a value that is none, and keep its group', () => {
    const enterprise = { ...(facts.enterprise as JsonObject), registeredCapital: '很多' };
    const sound = soundFacts(edition.vocabulary, { ...facts, enterprise });
    expect(sound.leftOut).toBe(1);
    expect(sound.facts.enterprise).not.toHaveProperty('registeredCapital');
    expect(sound.facts.enterprise).toHaveProperty('name');
  });
});
