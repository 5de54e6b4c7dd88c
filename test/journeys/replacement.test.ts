import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { attach, auditOf, closedBecause, fillIn, lookUp, noticesOf, objectAt, openDraft } from './support/kinds.ts';
import { Story } from './support/story.ts';

let story: Story;
let applicant: Applicant;
let number: string;

const LOST: JsonObject = { kind: 'lost', on: '2026-12-01', story: '办公室搬迁途中遗失', notice: 'platform' };
const DAMAGED: JsonObject = { kind: 'damaged', on: '2026-12-01', story: '被水浸泡无法辨认', returned: true };

beforeEach(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
  ({ number } = await story.grant(applicant));
});

afterEach(async () => {
  await story.end();
});

/** An application for a replacement, submitted; what is on record and who handles it stand in its form already. */
async function ask(loss: JsonObject): Promise<string> {
  const draft = await openDraft(applicant, 'procedures/replacement');
  expect(draft.data).toMatchObject({
    certificate: { number, grade: 2, validUntil: '2027-05-31' },
    declaration: { handler: '钱二', mobile: '13800138000', address: '呼和浩特市新城区示例路 1 号' },
  });
  const id = textOf(draft.id);
  const authorisation = await attach(applicant, id);
  await fillIn(applicant, draft, { loss, declaration: { voided: true, liable: true, authorisation } });
  await story.take(applicant.visitor, id, 'submit');
  return id;
}

async function stateOf(wanted: string): Promise<unknown> {
  return (await lookUp(story, wanted))[0]?.state;
}

test('a lost certificate is frozen when the replacement is accepted and void for ever when it is reissued', async () => {
  const id = await ask(LOST);
  expect(await stateOf(number)).toMatchObject({ id: 'valid', valid: true });
  await story.accept(id);
  expect(await stateOf(number)).toMatchObject({ id: 'frozen', valid: false });
  expect(await closedBecause(applicant, 'procedures/initial')).toContain('正在补办');

  const officer = await story.as('officer');
  const made = await story.take(officer, id, 'approve');
  const fresh = textOf(made.certificate);
  expect(fresh).not.toBe(number);
  expect(await stateOf(number)).toMatchObject({ id: 'frozen' });
  await story.take(officer, id, 'seal');
  await story.take(officer, id, 'deliver');

  expect(await lookUp(story, number)).toMatchObject([{ state: { id: 'void', valid: false }, successor: fresh }]);
  expect(await lookUp(story, fresh)).toMatchObject([
    { number: fresh, grade: { zh: '二级' }, validUntil: '2027-05-31', state: { id: 'valid', valid: true } },
  ]);
  expect(await noticesOf(story, id)).toEqual([
    'notice acceptance-notice',
    'announcement void-notice',
    'notice delivery-receipt',
  ]);
  expect(await auditOf(story, id)).toEqual(expect.arrayContaining(['accept 第二十一条', 'approve 第二十一条']));
  const again = await openDraft(applicant, 'procedures/replacement');
  expect(objectAt(objectAt(again, 'data'), 'certificate')).toMatchObject({ number: fresh });
});

test('a damaged certificate is returned and replaced the same way', async () => {
  const draft = await openDraft(applicant, 'procedures/replacement');
  const id = textOf(draft.id);
  const authorisation = await attach(applicant, id);
  const declaration = { voided: true, liable: true, authorisation };
  const kept = await fillIn(applicant, draft, { loss: { ...DAMAGED, returned: false }, declaration });
  expect((await story.try(applicant.visitor, id, 'submit')).status).toBe(422);
  await fillIn(applicant, kept, { loss: DAMAGED });
  await story.take(applicant.visitor, id, 'submit');
  await story.accept(id);
  const officer = await story.as('officer');
  const fresh = textOf((await story.take(officer, id, 'approve')).certificate);
  await story.take(officer, id, 'seal');
  await story.take(officer, id, 'deliver');
  expect(await lookUp(story, number)).toMatchObject([{ state: { id: 'void' }, successor: fresh }]);
});

test('a replacement that is rejected, or withdrawn, lets the original hold again', async () => {
  const id = await ask(LOST);
  await story.accept(id);
  const officer = await story.as('officer');
  expect((await story.try(officer, id, 'reject')).status).toBe(422);
  await story.take(officer, id, 'reject', { comment: '证书已在单位档案室找到' });
  expect((await story.see(officer, id)).state).toMatchObject({ id: 'not-approved', final: true });
  expect(await stateOf(number)).toMatchObject({ id: 'valid', valid: true });
  expect(await noticesOf(story, id)).toContain('notice result-notice');

  const second = await ask(LOST);
  await story.accept(second);
  expect(await stateOf(number)).toMatchObject({ id: 'frozen' });
  await story.take(applicant.visitor, second, 'withdraw');
  expect(await stateOf(number)).toMatchObject({ id: 'valid', valid: true });
});

test('one application at a time, a replacement aside', async () => {
  await openDraft(applicant, 'procedures/promotion');
  for (const procedure of ['procedures/promotion', 'procedures/change']) {
    expect(await closedBecause(applicant, procedure)).toBe('已有一件申报正在办理，办结后才能再申报');
    expect((await applicant.visitor.post('/api/applications', { procedure })).status).toBe(409);
  }
  expect(await closedBecause(applicant, 'procedures/replacement')).toBeNull();
  const id = await ask(LOST);
  expect(await closedBecause(applicant, 'procedures/replacement')).toBe('已有一件补办正在办理');
  await story.accept(id);
  expect(await stateOf(number)).toMatchObject({ id: 'frozen' });
});

test('a certificate whose validity ran out while it was frozen is not reissued as a valid one', async () => {
  const id = await ask(LOST);
  await story.accept(id);
  await story.pass({ to: '2027-06-02T10:00:00+08:00' });
  expect(await stateOf(number)).toMatchObject({ valid: false });
  const officer = await story.as('officer');
  await story.take(officer, id, 'reject', { comment: '原证书有效期已过，请办理新申请' });
  await story.pass({ days: 1 });
  expect(await stateOf(number)).toMatchObject({ id: 'expired', valid: false });
  expect(await closedBecause(applicant, 'procedures/change')).toBe('没有有效证书，请办理新申请');
});
