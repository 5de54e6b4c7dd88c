import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { Story } from './support/story.ts';

const REVOCATION = 'procedures/revocation';
const SURRENDER = 'procedures/surrender';

let story: Story;
let holder: Applicant;
let number: string;

beforeEach(async () => {
  story = await Story.begin();
  holder = await story.enterprise();
  ({ number } = await story.grant(holder));
});

afterEach(async () => {
  await story.end();
});

async function open(facts: string): Promise<string> {
  const officer = await story.as('officer');
  const wanted = { procedure: REVOCATION, certificate: number, cause: 'false-data', facts, comment: '合同系伪造' };
  const answer = await officer.post('/api/sanctions', wanted);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return textOf(answer.body.application);
}

async function look() {
  const found = (await story.server.visitor().get(`/api/public/certificates?q=${number}`)).body.items;
  return rowsOf(found ?? [])[0]?.state;
}

test('false data: notice, ten working days to respond, two persons, void at once and announced', async () => {
  const id = await open('核查函〔2026〕1号');
  expect((await holder.visitor.get(`/api/applications/${id}`)).status).toBe(404);
  const officer = await story.as('officer');
  const noticed = await story.take(officer, id, 'notice', { comment: '拟以弄虚作假为由取消证书' });
  expect(noticed).toMatchObject({ cause: { code: 'false-data', article: '第二十三条（五）' } });
  await story.take(holder.visitor, id, 'respond', { comment: '合同由分包单位提供' });
  const early = await story.try(officer, id, 'propose', { comment: '取消' });
  expect(early.body).toMatchObject({ status: 409 });

  await story.pass({ days: 20 });
  await story.take(await story.as('officer'), id, 'propose', { comment: '事实清楚，取消' });
  const alone = await story.try(await story.as('officer'), id, 'revoke', { comment: '同意' });
  expect(alone.body).toMatchObject({ status: 403, code: 'same-person' });
  expect(await look()).toMatchObject({ id: 'valid' });
  await story.take(await story.as('officer2'), id, 'revoke', { comment: '同意' });
  expect(await look()).toMatchObject({ id: 'revoked', valid: false });
  const notices = rowsOf((await holder.visitor.get(`/api/applications/${id}/notices`)).raw);
  expect(notices.map(({ document }) => document)).toEqual(
    expect.arrayContaining(['revocation-decision', 'void-notice']),
  );
  const trail = (await (await story.as('supervisor')).get('/api/audit?action=open-case')).body.items;
  expect(rowsOf(trail ?? [])).toContainEqual(
    expect.objectContaining({ subject: `application:${id}`, article: '第二十三条（五）' }),
  );
});

test('a revocation that is dropped leaves the certificate, and the same facts are not opened again', async () => {
  const id = await open('核查函〔2026〕2号');
  await story.take(await story.as('officer'), id, 'drop', { comment: '查无实据' });
  expect((await holder.visitor.get(`/api/applications/${id}`)).status).toBe(404);
  expect(await look()).toMatchObject({ id: 'valid' });
  const officer = await story.as('officer');
  const wanted = { procedure: REVOCATION, certificate: number, cause: 'false-data', comment: '再查' };
  const again = await officer.post('/api/sanctions', { ...wanted, facts: '核查函〔2026〕2号' });
  expect(again.body).toMatchObject({ code: 'decided-before' });
});

test('a holder gives its certificate back, but not while a sanction is under way', async () => {
  const revocation = await open('核查函〔2026〕3号');
  const early = await holder.visitor.post('/api/applications', { procedure: SURRENDER });
  expect(early.body).toMatchObject({ status: 409, code: 'not-open' });
  await story.take(await story.as('officer'), revocation, 'drop', { comment: '查无实据' });
  const started = await holder.visitor.post('/api/applications', { procedure: SURRENDER });
  expect(started.status, JSON.stringify(started.body)).toBe(201);
  const id = textOf(started.body.id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm-return', { input: { receivedOn: '2026-11-24' } });
  expect(await look()).toMatchObject({ id: 'surrendered', valid: false });
});
