import { describe, expect, test } from 'vitest';
import { applyCaptured, findCaptured } from '#engine/form/apply-captured.ts';
import { computeFields } from '#engine/form/compute-fields.ts';
import { loadForm } from '#engine/form/load-form.ts';
import { maskValue } from '#engine/form/mask.ts';
import { pruneHidden } from '#engine/form/prune-hidden.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { FORMS } from '#test/forms/read-forms.ts';
import { smallForm, textField } from './small-form.ts';

const is = (name: string, value: string): JsonObject => ({ '==': [{ var: name }, value] });

describe('a hidden field', () => {
  const form = smallForm(
    {
      tenure: textField('产权', { enum: ['owned', 'rented'] }),
      lease: textField('租约', { 'x-show': is('tenure', 'rented') }),
      renewal: textField('续租', { 'x-show': is('lease', 'ended') }),
    },
    { required: ['tenure', 'lease'] },
  );

  test('does not block', () => {
    expect(validateForm(form, { tenure: 'owned' })).toEqual([]);
  });

  test('blocks as soon as it is seen', () => {
    const [problem] = validateForm(form, { tenure: 'rented' });
    expect(problem).toMatchObject({
      pointer: '/lease',
      code: 'required',
      message: expect.objectContaining({ zh: '请填写「租约」' }) as unknown,
    });
  });

  test('takes its value along, and those of fields it made visible', () => {
    expect(pruneHidden(form, { tenure: 'owned', lease: 'ended', renewal: 'x' })).toEqual({ tenure: 'owned' });
  });

  test('is hidden while the answer it hangs on is not given', () => {
    expect(pruneHidden(form, { lease: 'ended' })).toEqual({});
  });

  test('is hidden by the group of the layout around it', () => {
    const rule = { effect: 'HIDE', condition: { logic: is('tenure', 'owned') } };
    const inner = { type: 'Control', scope: '#/properties/lease' };
    const elements = [
      { type: 'Control', scope: '#/properties/tenure' },
      { type: 'Group', rule, elements: [inner] },
    ];
    const hiding = smallForm(
      { tenure: textField('产权'), lease: textField('租约') },
      { required: ['lease'] },
      { type: 'VerticalLayout', elements },
    );
    expect(pruneHidden(hiding, { tenure: 'owned', lease: 'x' })).toEqual({ tenure: 'owned' });
    expect(validateForm(hiding, { tenure: 'owned' })).toEqual([]);
    expect(validateForm(hiding, { tenure: 'rented' }).map(({ pointer }) => pointer)).toEqual(['/lease']);
  });
});

describe('an empty input', () => {
  const form = smallForm({ name: textField('名称', { minLength: 2 }) }, { required: ['name'] });

  test.each([[''], [null], [undefined]])('%j is an absent value', (value) => {
    const data = value === undefined ? {} : { name: value };
    expect(validateForm(form, data).map(({ code }) => code)).toEqual(['required']);
  });
});

describe('a computed field', () => {
  const form = loadForm(FORMS, 'application');
  const person = { employed: true, insuredMonths: ['2026-08', '2026-09', '2026-10'], title: 'junior' };
  const compute = (row: JsonObject): unknown => computeFields(form, { staff: [row] }, { asOf: '2026-11-23' });

  test('counts a person insured in each of the three complete months', () => {
    expect(compute(person)).toMatchObject({ staff: [{ counted: true }], staffSummary: { qualified: 1, junior: 1 } });
  });

  test('gives the reason when one month is missing', () => {
    const row = { ...person, insuredMonths: ['2026-08', '2026-10', '2026-11'] };
    expect(compute(row)).toMatchObject({
      staff: [{ counted: false, notCountedBecause: 'insurance' }],
      staffSummary: { qualified: 0 },
    });
  });

  test('does not take what was sent for it', () => {
    const data = { staff: [person], staffSummary: { qualified: 99 } };
    expect(computeFields(form, data, { asOf: '2026-11-23' })).toMatchObject({ staffSummary: { qualified: 1 } });
  });

  test('adds money exactly', () => {
    const project = { kind: 'install', acceptance: 'passed', acceptedOn: '2026-06-01' };
    const projects = [166.7, 166.7, 166.6].map((securityAmount) => ({ ...project, securityAmount }));
    const data = computeFields(form, { projects }, { asOf: '2026-11-23' });
    expect(data).toMatchObject({ projectSummary: { total: 500, count: 3, largest: 166.7 } });
  });

  test('survives half-filled rows', () => {
    const data = { staff: [{}, { trainedUntil: 'abc' }], projects: [{ securityAmount: '一百' }] };
    expect(() => computeFields(form, data, { asOf: '2026-11-23' })).not.toThrow();
  });
});

describe('a pushed record', () => {
  const form = loadForm(FORMS, 'application');
  const captured = {
    registration: { name: '登记名称', memberUntil: '2027-06-30' },
    staff: [
      { idNumber: 'A', trainedUntil: '2027-01-01' },
      { idNumber: 'B', trainedUntil: '2028-01-01' },
    ],
  };

  test('replaces what was filled in, row by row', () => {
    const data = { registration: { name: '旧名称' }, staff: [{ idNumber: 'B', trainedUntil: '2020-01-01' }] };
    expect(applyCaptured(form, data, captured)).toEqual({
      registration: { name: '登记名称' },
      staff: [{ idNumber: 'B', trainedUntil: '2028-01-01' }],
    });
  });

  test('does not replace what the enterprise disputes', () => {
    const data = { registration: { name: '旧名称' }, disputes: [{ field: '/registration/name', reason: '登记有误' }] };
    expect(applyCaptured(form, data, captured)).toMatchObject({ registration: { name: '旧名称' } });
  });

  test('is found for a place, by the key of its row', () => {
    const data = { staff: [{ idNumber: 'B' }] };
    expect(findCaptured(form, data, captured, ['staff', 0, 'trainedUntil'])).toBe('2028-01-01');
    expect(findCaptured(form, data, captured, ['registration', 'memberUntil'])).toBe('2027-06-30');
  });

  test('cannot be declared where only an institution may speak', () => {
    expect(pruneHidden(form, { registration: { memberUntil: '2099-12-31' } })).toEqual({ registration: {} });
  });
});

test.each([
  ['id-number', '150102199001010019', '15****************'],
  ['phone', '13800138000', '138****8000'],
  ['name', '张建国', '张**'],
])('%s is masked the same way everywhere', (kind, text, masked) => {
  const [field] = smallForm({ a: textField('甲', { 'x-sensitive': kind }) }).fields;
  if (field === undefined) throw new Error('the form has one field');
  expect(maskValue(field, text)).toBe(masked);
});
