import { describe, expect, test } from 'vitest';
import { carryOver, formFromProfile } from '#engine/form/carry-over.ts';
import { caseContext } from '#engine/form/case-context.ts';
import { knownInForm } from '#engine/form/known-in-form.ts';
import { loadForm } from '#engine/form/load-form.ts';
import { profileFromForm } from '#engine/form/profile-from-form.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { FORMS, listSamples } from '#test/forms/read-forms.ts';
import { smallForm, textField } from './small-form.ts';

const application = loadForm(FORMS, 'application');
const promotion = loadForm(FORMS, 'promotion');
const change = loadForm(FORMS, 'change');
const data = listSamples('application', 'good').find(({ path }) => path.endsWith('grade-two.json'))?.data ?? {};

const KNOWN: JsonObject = {
  certificate: { number: 'NMGAF2026000001', grade: 2, creditCode: '91150100MA0N00008Q', name: '旧名称有限公司' },
  enterprise: { creditCode: '91150100MA0N00008Q' },
  limits: { changeDue: 30 },
};

describe('what an earlier form tells for a new one', () => {
  const carried = carryOver(promotion, { form: application, data });

  test('whole sections, rosters and projects among them', () => {
    expect(carried.operation).toMatchObject({ officeArea: 320, premises: 'owned' });
    expect(carried.contact).toEqual(data.contact);
    expect(carried.staff).toHaveLength(14);
    expect(carried.projects).toHaveLength(5);
  });

  test('never a declaration, a grade applied for, a file, or a paper that ages', () => {
    expect(carried).not.toHaveProperty('declarations');
    expect(carried).not.toHaveProperty('request');
    expect(carried).not.toHaveProperty('materials');
    expect(carried.credit).toEqual({ industryRating: 'AA', publicRating: 'good' });
  });

  test('only what is asked in the same words at the same place', () => {
    const before = smallForm({ a: textField('甲'), b: textField('乙'), c: textField('丙', { type: 'number' }) });
    const after = smallForm({ a: textField('甲'), b: textField('别的'), c: textField('丙') });
    expect(carryOver(after, { form: before, data: { a: 'x', b: 'y', c: 1 } })).toEqual({ a: 'x' });
  });
});

describe('what a form tells of the enterprise', () => {
  test('goes under the same name whatever the form', () => {
    expect(profileFromForm(application, data)).toMatchObject({
      name: '呼和浩特准绳安防工程有限公司',
      legalRepresentative: '巴特尔',
      registeredCapital: 1200,
      services: ['design', 'install', 'maintain'],
    });
    expect(profileFromForm(change, { change: { nameAfter: '新名称有限公司' } })).toEqual({ name: '新名称有限公司' });
  });

  test('fills the contacts of another form, but not what changes', () => {
    const filled = formFromProfile(change, { name: '新名称有限公司', handler: '钱二', deliveryAddress: '示例路 1 号' });
    expect(filled).toEqual({ contact: { handler: '钱二', address: '示例路 1 号' } });
  });
});

describe('what our own records say', () => {
  test('stands in the fields that name a record', () => {
    expect(knownInForm(change, KNOWN)).toEqual({
      certificate: { number: 'NMGAF2026000001', grade: 2, creditCode: '91150100MA0N00008Q' },
      change: { nameBefore: '旧名称有限公司' },
    });
  });

  test('is not typed over, and the limit of the certificate document says what is late', () => {
    const given = { caseNo: '1', edition: '2022-03-01', asOf: '2024-06-10', captured: {}, known: KNOWN };
    const typed = {
      certificate: { number: 'NMGAF2020999999' },
      change: { items: ['name'], nameBefore: '别人的名称', approvedOn: '2024-05-10', creditCode: '91150100MA0N00008Q' },
    };
    const settled = settleForm(change, typed, caseContext(change, given));
    expect(settled).toMatchObject({
      certificate: { number: 'NMGAF2026000001' },
      change: { nameBefore: '旧名称有限公司', daysSinceApproval: 31, late: true, creditCodeChanged: false },
    });
    const dayBefore = settleForm(change, typed, caseContext(change, { ...given, asOf: '2024-06-09' }));
    expect(dayBefore).toMatchObject({ change: { daysSinceApproval: 30, late: false } });
  });
});
