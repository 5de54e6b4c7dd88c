import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { rowsOf, sampleForm, uploadRequired, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import {
  askingFor,
  attach,
  auditOf,
  fillIn,
  lookUp,
  noticesOf,
  objectAt,
  openDraft,
  grownToOne,
} from './support/kinds.ts';
import { Story } from './support/story.ts';

let story: Story;
let applicant: Applicant;
let number: string;

beforeEach(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
  ({ number } = await story.grant(applicant, 'procedures/initial', askingFor(4)));
});

afterEach(async () => {
  await story.end();
});

/** A promotion on the prefilled form, with what has changed since. */
async function promote(grade: number, change: (data: JsonObject) => JsonObject = (data) => data): Promise<string> {
  const draft = await openDraft(applicant, 'procedures/promotion');
  const { credit, declarations } = sampleForm();
  const data = change(objectAt(draft, 'data'));
  const insuredMonths = ['2026-09', '2026-10', '2026-11'];
  const staff = rowsOf(data.staff ?? []).map((row) => ({ ...row, insuredMonths }));
  await fillIn(applicant, draft, {
    request: { grade, path: 'A', changes: '人员和业绩增加', complaints: '无' },
    staff,
    projects: data.projects ?? [],
    credit,
    declarations,
  } as JsonObject);
  await uploadRequired(applicant, textOf(draft.id));
  return textOf(draft.id);
}

test('from the fourth grade to the first: steps are skipped, number and validity are new', async () => {
  const id = await promote(1, grownToOne);
  const { data } = await story.see(applicant.visitor, id);
  expect(data).toMatchObject({
    request: { certificate: { number, grade: 4 }, services: ['design', 'install', 'maintain'] },
    operation: { officeAddress: '呼和浩特市新城区示例路 1 号', premises: 'owned' },
    contact: { technicalLead: '赵一', deliveryAddress: '呼和浩特市新城区示例路 1 号' },
  });
  expect((data as JsonObject).carriedOver).toEqual([
    'registration', 'operation', 'staff', 'projects', 'equipment', 'systems', 'achievements',
  ]); // prettier-ignore
  await story.take(applicant.visitor, id, 'submit');
  await story.accept(id);
  await story.evaluate(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  await story.take(officer, id, 'open-publicity');
  await story.pass({ to: '2027-01-20T10:00:00+08:00' });
  const fresh = await story.issue(id);
  expect(await lookUp(story, number)).toMatchObject([{ state: { id: 'promoted', valid: false }, successor: fresh }]);
  expect(await lookUp(story, fresh)).toMatchObject([
    { grade: { zh: '一级' }, validUntil: '2028-05-31', state: { valid: true } },
  ]);
  expect(await auditOf(story, id)).toContain('submit 第二十一条');
});

test('a grade that is not higher is refused, and so is a promotion that only reaches the grade held', async () => {
  const id = await promote(4);
  expect(await story.try(applicant.visitor, id, 'submit')).toMatchObject({ status: 409 });
  await story.take(applicant.visitor, id, 'withdraw');

  const alone = (data: JsonObject): JsonObject => ({ ...data, staff: rowsOf(data.staff ?? []).slice(0, 4) });
  const second = await promote(1, alone);
  await story.take(applicant.visitor, second, 'submit');
  await story.accept(second);
  await story.evaluate(second);
  await story.take(await story.as('officer'), second, 'confirm');
  expect((await story.see(applicant.visitor, second)).state).toMatchObject({ id: 'not-met', final: true });
  expect((await lookUp(story, number))[0]).toMatchObject({ state: { id: 'valid', valid: true } });
});

test('a promotion that misses the grade applied for but beats the grade held is offered and accepted', async () => {
  const id = await promote(1);
  await story.take(applicant.visitor, id, 'submit');
  await story.accept(id);
  await story.evaluate(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  expect(await story.see(applicant.visitor, id)).toMatchObject({ state: { id: 'offered' }, grade: { id: '2' } });
  await story.take(applicant.visitor, id, 'accept-lower');
  await story.take(officer, id, 'open-publicity');
  await story.pass({ days: 12 });
  const fresh = await story.issue(id);
  expect(await lookUp(story, fresh)).toMatchObject([{ grade: { zh: '二级' }, state: { valid: true } }]);
  expect(await noticesOf(story, id)).toContain('notice result-notice');
});

test('a promotion that ends while the lost certificate is frozen leaves nothing to reissue', async () => {
  const id = await promote(2);
  await story.take(applicant.visitor, id, 'submit');
  await story.accept(id);
  await story.evaluate(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  await story.take(officer, id, 'open-publicity');
  const lost = await openDraft(applicant, 'procedures/replacement');
  const loss = { kind: 'lost', on: '2026-12-01', story: '办公室搬迁途中遗失', notice: 'platform' };
  const authorisation = await attach(applicant, textOf(lost.id));
  await fillIn(applicant, lost, { loss, declaration: { voided: true, liable: true, authorisation } });
  await story.take(applicant.visitor, textOf(lost.id), 'submit');
  await story.accept(textOf(lost.id));
  expect((await lookUp(story, number))[0]).toMatchObject({ state: { id: 'frozen' } });
  await story.pass({ days: 12 });
  const fresh = await story.issue(id);
  expect(await lookUp(story, number)).toMatchObject([{ state: { id: 'promoted' }, successor: fresh }]);
  expect((await story.try(await story.as('officer'), textOf(lost.id), 'approve')).status).toBe(409);
  await story.take(await story.as('officer'), textOf(lost.id), 'reject', { comment: '原证书已晋级换发' });
  expect((await lookUp(story, fresh))[0]).toMatchObject({ state: { id: 'valid', valid: true } });
});
