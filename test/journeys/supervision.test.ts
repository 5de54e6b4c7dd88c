import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { latestCase } from './support/filing.ts';
import { Story } from './support/story.ts';

const SUPERVISION = 'procedures/supervision';
const REVOCATION = 'procedures/revocation';

let story: Story;
let holder: Applicant;

beforeEach(async () => {
  story = await Story.begin();
  holder = await story.enterprise();
});

afterEach(async () => {
  await story.end();
});

async function push(facts: JsonObject, sourceUpdatedAt = '2026-12-20T00:00:00Z') {
  const institution = await story.as('institution');
  const record = { source: '信用与会员系统', creditCode: holder.creditCode, sourceUpdatedAt, facts };
  const answer = await institution.post('/api/captured', record);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
}

async function supervisions() {
  const officer = await story.as('officer');
  const path = `/api/applications?procedure=${encodeURIComponent(SUPERVISION)}&enterprise=${holder.enterprise}`;
  return rowsOf((await officer.get(path)).body.items ?? []);
}

const BAN = { records: [{ kind: 'procurementBan', on: '2026-11-25', closedOn: null, repaired: false }] };

test('membership that ends blocks new items and opens supervision by itself, once, and is no cause when only dues are unpaid', async () => {
  const { number } = await story.grant(holder);
  await push({ enterprise: { memberUntil: '2027-01-15' } });
  expect(await supervisions()).toHaveLength(0);
  await story.pass({ to: '2027-01-15T12:00:00+08:00' });
  expect(await supervisions()).toHaveLength(0);
  await story.pass({ to: '2027-01-16T12:00:00+08:00' });
  expect(await supervisions()).toHaveLength(1);
  await story.pass({ days: 3 });
  expect(await supervisions()).toHaveLength(1);

  const openings = rowsOf((await holder.visitor.get('/api/openings')).raw);
  const promotion = openings.find(({ procedure }) => procedure === 'procedures/promotion');
  expect(promotion).toMatchObject({ open: false, because: { en: expect.stringContaining('Membership') as string } });
  const officer = await story.as('officer');
  const [found] = await supervisions();
  const id = textOf(found?.id);
  expect((await holder.visitor.get(`/api/applications/${id}`)).status).toBe(404);
  const input = { cause: 'membership-cancelled', facts: '会费', ground: 'unpaid-dues' };
  const refused = await story.try(officer, id, 'open-revocation', { comment: '欠费', input });
  expect(refused.body).toMatchObject({ status: 409, code: 'no-cause' });
  await story.take(officer, id, 'order-mending', { comment: '请办理会员手续' });
  await story.take(holder.visitor, id, 'respond', { comment: '已补缴' });
  await story.take(officer, id, 'settle', { comment: '会员资格已恢复' });
  const state = rowsOf((await story.server.visitor().get(`/api/public/certificates?q=${number}`)).body.items ?? []);
  expect(state).toMatchObject([{ state: { id: 'valid' } }]);
});

test('bad news after a report opens supervision and holds the issue until the check is made again', async () => {
  const id = await story.submit(holder);
  await story.accept(id);
  await story.evaluate(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  await story.take(officer, id, 'open-publicity');
  await story.pass({ days: 5 });
  expect((await story.see(await story.as('officer'), id)).state).toMatchObject({ id: 'cleared' });
  await push(BAN);
  await push(BAN, '2026-12-21T00:00:00Z');
  expect(await supervisions()).toHaveLength(1);
  const later = await story.as('officer');
  const held = await story.try(later, id, 'produce');
  expect(held.body).toMatchObject({ status: 409, errors: [{ code: 'recheck-failed' }] });
  await story.take(later, id, 'recheck');
  const still = await story.try(later, id, 'produce');
  expect(still.body).toMatchObject({ status: 409, errors: [{ code: 'recheck-failed' }] });
});

test('bad news on a holder leads, by an officer, to a revocation', async () => {
  await story.grant(holder);
  await push(BAN);
  const officer = await story.as('officer');
  const id = textOf((await supervisions())[0]?.id);
  const input = { cause: 'accident-or-ban', facts: '采购禁令 2026-11-25' };
  await story.take(officer, id, 'open-revocation', { comment: '列入黑名单', input });
  const revocation = await latestCase(officer, REVOCATION, holder.enterprise);
  expect(await story.see(officer, revocation)).toMatchObject({
    about: id,
    cause: { code: 'accident-or-ban', facts: '采购禁令 2026-11-25' },
  });
});

test('bad news before the report is no matter of supervision', async () => {
  const id = await story.submit(holder);
  await story.accept(id);
  await push(BAN);
  expect(await supervisions()).toHaveLength(0);
});
