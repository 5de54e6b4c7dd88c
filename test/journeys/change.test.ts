import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { rowsOf, sampleForm, uploadRequired, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import {
  askingFor,
  attach,
  auditOf,
  closedBecause,
  fillIn,
  lookUp,
  noticesOf,
  objectAt,
  openDraft,
} from './support/kinds.ts';
import { Story } from './support/story.ts';

let story: Story;
let applicant: Applicant;
let number: string;

const OLD_NAME = '呼和浩特准绳安防工程有限公司';
const NEW_CODE = '91150600MA0PABCD7G';

beforeEach(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
  ({ number } = await story.grant(applicant));
});

afterEach(async () => {
  await story.end();
});

/** A change of name and address as approved on a day, filled in and saved but not submitted. */
async function fillChange(approvedOn: string, more: JsonObject = {}): Promise<JsonObject> {
  const draft = await openDraft(applicant, 'procedures/change');
  const file = await attach(applicant, textOf(draft.id));
  await uploadRequired(applicant, textOf(draft.id));
  return fillIn(applicant, draft, {
    change: {
      items: ['name', 'address'],
      nameAfter: '内蒙古准绳安防科技有限公司',
      addressAfter: '内蒙古自治区呼和浩特市赛罕区新址路 2 号',
      approvedOn,
      reorganised: false,
      creditCode: applicant.creditCode,
      returnBy: 'post',
      ...more,
    },
    attachments: { licence: file, notice: file, nameProof: file, addressProof: file },
    declaration: { truthful: true, signedBy: '巴特尔' },
  });
}

/** From a submitted change to the new printing in hand. */
async function exchange(id: string): Promise<void> {
  await story.accept(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'approve');
  await story.take(officer, id, 'seal');
  await story.take(officer, id, 'deliver');
}

test('a change in time is printed with the new name and address under the same number', async () => {
  const draft = await fillChange('2026-11-20');
  expect(objectAt(objectAt(await openedForm(draft), 'data'), 'certificate')).toMatchObject({ number, grade: 2 });
  const id = textOf(draft.id);
  await story.take(applicant.visitor, id, 'submit');
  const submitted = objectAt((await story.see(applicant.visitor, id)).data as JsonObject, 'change');
  expect(submitted).toMatchObject({ nameBefore: OLD_NAME, late: false, daysSinceApproval: 15 });
  await exchange(id);

  const found = await lookUp(story, number);
  expect(found).toMatchObject([
    { enterprise: '内蒙古准绳安防科技有限公司', validUntil: '2027-05-31', state: { id: 'valid' } },
    { enterprise: OLD_NAME, state: { id: 'changed', valid: false }, successor: number },
  ]);
  const officer = await story.as('officer');
  const { data, ...rest } = await story.see(officer, id);
  expect(data).toMatchObject({ change: { nameAfter: '内蒙古准绳安防科技有限公司' } });
  expect(rest).toMatchObject({ state: { id: 'issued' }, certificate: number, latestEvaluation: null, publicity: null });
  const { items } = (await officer.get('/api/certificates')).body;
  expect(items).toMatchObject([
    { number, edition: 2, enterprise: { name: '内蒙古准绳安防科技有限公司' } },
    { edition: 1 },
  ]);
  const paper = await officer.get(`/api/certificates/${number}/paper`);
  expect(new TextDecoder().decode(paper.bytes.slice(0, 5))).toBe('%PDF-');
  expect(await noticesOf(story, id)).toContain('announcement result-notice');
  expect(await auditOf(story, id)).toEqual(expect.arrayContaining(['submit 第二十一条', 'approve 第二十一条']));
});

test('the thirtieth day is in time, the thirty-first is late, needs a reason and is marked', async () => {
  const id = textOf((await fillChange('2026-11-04')).id);
  const late = await story.try(applicant.visitor, id, 'submit');
  expect(late.status).toBe(422);
  expect(JSON.stringify(late.body)).toContain('/change/lateBecause');

  const again = await story.see(applicant.visitor, id);
  const inTime = await fillIn(applicant, again, { change: { approvedOn: '2026-11-05' } });
  expect((await applicant.visitor.get(`/api/applications/${id}/problems`)).body).toMatchObject({ form: [] });
  await fillIn(applicant, inTime, { change: { approvedOn: '2026-11-04', lateBecause: '经办人员更替，未及时办理' } });
  await story.take(applicant.visitor, id, 'submit');
  expect((await story.see(applicant.visitor, id)).data).toMatchObject({
    change: { late: true, daysSinceApproval: 31 },
  });
  const timeline = (await applicant.visitor.get(`/api/applications/${id}/timeline`)).raw;
  expect(timeline).toMatchObject([{ says: { zh: '已提交变更申请，超过规定期限，已附说明' } }]);
  await exchange(id);
  expect((await lookUp(story, number))[0]).toMatchObject({ state: { id: 'valid' } });
});

test('two changes one after the other keep what the first one changed', async () => {
  const first = textOf((await fillChange('2026-11-20')).id);
  await story.take(applicant.visitor, first, 'submit');
  await exchange(first);
  const draft = await openDraft(applicant, 'procedures/change');
  const file = await attach(applicant, textOf(draft.id));
  await uploadRequired(applicant, textOf(draft.id));
  await fillIn(applicant, draft, {
    change: {
      items: ['legalRepresentative'],
      legalRepresentativeAfter: '苏和',
      approvedOn: '2026-12-01',
      reorganised: false,
      creditCode: applicant.creditCode,
      returnBy: 'post',
    },
    attachments: { licence: file, notice: file, appointment: file },
    declaration: { truthful: true, signedBy: '苏和' },
  });
  await story.take(applicant.visitor, textOf(draft.id), 'submit');
  await exchange(textOf(draft.id));
  const held = await openDraft(applicant, 'procedures/change');
  expect(held.known).toMatchObject({
    certificate: {
      number,
      name: '内蒙古准绳安防科技有限公司',
      address: '内蒙古自治区呼和浩特市赛罕区新址路 2 号',
      legalRepresentative: '苏和',
      registeredCapital: 1200,
    },
  });
});

test('a new credit code leaves the change form for a new application, whose certificate succeeds the old one', async () => {
  const change = await fillChange('2026-11-20', { creditCode: NEW_CODE });
  const id = textOf(change.id);
  expect((await story.try(applicant.visitor, id, 'submit')).status).toBe(409);
  await story.take(applicant.visitor, id, 'route');
  const routed = await story.see(applicant.visitor, id);
  expect(routed).toMatchObject({ state: { id: 'routed', final: true } });
  const next = textOf(objectAt(routed, 'continuedAs').id);
  expect(await auditOf(story, id)).toContain('route 第二十一条');

  const initial = await story.see(applicant.visitor, next);
  expect(initial).toMatchObject({
    procedure: 'procedures/initial',
    editable: true,
    continues: { id },
    data: {
      registration: { creditCode: NEW_CODE, name: '内蒙古准绳安防科技有限公司' },
      operation: { officeArea: 320 },
    },
  });
  expect(objectAt(initial, 'data')).not.toHaveProperty('declarations');
  await fillIn(applicant, initial, broughtUpToDate(objectAt(initial, 'data')));
  await uploadRequired(applicant, next);
  await story.take(applicant.visitor, next, 'submit');
  await story.accept(next);
  await story.evaluate(next);
  const officer = await story.as('officer');
  await story.take(officer, next, 'confirm');
  await story.take(officer, next, 'open-publicity');
  expect((await lookUp(story, number))[0]).toMatchObject({ state: { valid: true } });
  await story.pass({ days: 12 });
  const fresh = await story.issue(next);

  expect(await lookUp(story, number)).toMatchObject([{ state: { id: 'changed', valid: false }, successor: fresh }]);
  expect(await lookUp(story, NEW_CODE)).toMatchObject([
    { number: fresh, creditCode: NEW_CODE, state: { valid: true } },
  ]);
  const enterprise = (await officer.get(`/api/enterprises/${applicant.enterprise}`)).body;
  expect(enterprise).toMatchObject({
    creditCode: NEW_CODE,
    formerly: [{ name: OLD_NAME, creditCode: applicant.creditCode }],
  });
});

test('a restructuring is routed away too, and a code that another account has is refused', async () => {
  await story.enterprise({ creditCode: NEW_CODE, login: 'somebody' });
  const change = await fillChange('2026-11-20', { creditCode: NEW_CODE });
  const id = textOf(change.id);
  const taken = await story.try(applicant.visitor, id, 'route');
  expect(taken).toMatchObject({ status: 409, body: { code: 'credit-code-taken' } });
  const kept = await fillIn(applicant, change, { change: { creditCode: applicant.creditCode, reorganised: true } });
  expect(kept).toMatchObject({ state: { id: 'draft' } });
  await story.take(applicant.visitor, id, 'route');
  const { continuedAs } = await story.see(applicant.visitor, id);
  expect(continuedAs).toMatchObject({ procedureTitle: { zh: '新申请' } });
  expect(await closedBecause(applicant, 'procedures/promotion')).toBe('已有一件申报正在办理，办结后才能再申报');
});

/** What a prefilled application still asks for in December. */
function broughtUpToDate(data: JsonObject): JsonObject {
  const { request, credit, declarations } = askingFor(2)(sampleForm());
  const insuredMonths = ['2026-09', '2026-10', '2026-11'];
  const staff = rowsOf(data.staff ?? []).map((row) => ({ ...row, insuredMonths }));
  return { request, credit, declarations, staff } as JsonObject;
}

async function openedForm(draft: JsonObject): Promise<JsonObject> {
  return story.see(applicant.visitor, textOf(draft.id));
}
