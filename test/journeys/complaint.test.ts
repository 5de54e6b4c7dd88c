import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { registerApplicant, rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { everyAnswer } from './support/every-answer.ts';
import { askAfter, caseNumbered, complaintData, filePublicly, latestCase, TRACES } from './support/filing.ts';
import { Story } from './support/story.ts';

const COMPLAINT = 'procedures/complaint';
const DOWNGRADE = 'procedures/downgrade';
const REVOCATION = 'procedures/revocation';
const GIST = { gist: '请说明该工程的质量问题和售后情况' };
const ANSWER = { answer: '经查明，工程质量问题属实' };

let story: Story;
let holder: Applicant;
let held: { readonly id: string; readonly number: string };

beforeEach(async () => {
  story = await Story.begin();
  holder = await story.enterprise();
});

afterEach(async () => {
  await story.end();
});

/** From a complaint to the finding that it is true; answers the case. */
async function foundTrue(complaint: string): Promise<void> {
  const officer = await story.as('officer');
  await story.take(officer, complaint, 'take-up', { comment: '李四海反映，材料齐全' });
  await story.take(officer, complaint, 'hear', { comment: '李四海要求保密', input: GIST });
  await story.pass({ days: 10 });
  await story.take(await story.as('officer'), complaint, 'find-founded', { comment: '李四海所述属实', input: ANSWER });
}

test('a complaint found true lowers the grade by one, and the enterprise never learns who complained', async () => {
  held = await story.grant(holder);
  const stranger = { creditCode: '91150203MA0Q12343A', login: 'secretlogin' };
  const complainant = await registerApplicant(story.server, stranger);
  const filed = await complainant.visitor.post('/api/applications', {
    procedure: COMPLAINT,
    certificate: held.number,
    data: complaintData(),
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  const complaint = textOf(filed.body.id);
  expect(filed.body).toMatchObject({ sight: 'filer', captured: {}, openSteps: [] });
  expect((await holder.visitor.get(`/api/applications/${complaint}`)).status).toBe(404);

  const officer = await story.as('officer');
  expect(JSON.stringify(await story.see(officer, complaint))).not.toContain(TRACES[1]);
  const opened = (await officer.get(`/api/applications/${complaint}/filing`)).body.data as JsonObject;
  expect(JSON.stringify(opened)).toContain(TRACES[1]);
  const trail = (await (await story.as('supervisor')).get('/api/audit?action=read-sealed')).body.items;
  expect(trail).toMatchObject([{ subject: `application:${complaint}` }]);
  expect((await holder.visitor.get(`/api/applications/${complaint}/filing`)).status).toBe(403);
  const { data } = (await story.server.services.db.queries('application').where({ id: complaint }).first()) as {
    data: string;
  };
  for (const trace of TRACES) expect(data).not.toContain(trace);

  await story.take(officer, complaint, 'take-up', { comment: '李四海反映，材料齐全' });
  expect((await holder.visitor.get(`/api/applications/${complaint}`)).status).toBe(404);
  await story.take(officer, complaint, 'hear', { comment: '李四海要求保密', input: GIST });
  expect(await story.see(holder.visitor, complaint)).toMatchObject({
    sight: 'party',
    data: {},
    state: { id: 'hearing' },
  });
  expect(
    (await complainant.visitor.post(`/api/applications/${complaint}/steps`, { step: 'respond', comment: '冒充' }))
      .status,
  ).toBe(403);
  await story.take(holder.visitor, complaint, 'respond', { comment: '已安排返修' });
  const heard = rowsOf((await holder.visitor.get(`/api/applications/${complaint}/timeline`)).raw);
  expect(heard.map(({ step, comment }) => [step, comment])).toEqual([
    ['hear', GIST.gist],
    ['respond', '已安排返修'],
  ]);

  await story.pass({ days: 10 });
  const later = await story.as('officer');
  await story.take(later, complaint, 'find-founded', { comment: '李四海所述属实', input: ANSWER });
  const downgrade = await latestCase(later, DOWNGRADE, holder.enterprise);
  const number = textOf((await story.see(later, complaint)).number);
  expect(await story.see(later, downgrade)).toMatchObject({ state: { id: 'hearing' }, cause: { facts: number } });

  await story.pass({ days: 10 });
  await story.take(await story.as('officer'), downgrade, 'open-publicity');
  await story.pass({ days: 12 });
  const lowered = await story.issue(downgrade);
  const found = (await story.server.visitor().get(`/api/public/certificates?q=${held.number}`)).body.items;
  expect(rowsOf(found ?? [])).toMatchObject([{ number: held.number, state: { id: 'downgraded' }, successor: lowered }]);

  const own = (await holder.visitor.get('/api/applications?size=100')).body.items;
  const ids = rowsOf(own ?? []).map(({ id }) => textOf(id));
  expect(ids).toEqual(expect.arrayContaining([complaint, downgrade, held.id]));
  const evaluations = rowsOf((await holder.visitor.get(`/api/applications/${held.id}/evaluations`)).raw);
  const answers = await everyAnswer(holder.visitor, {
    application: ids,
    enterprise: [holder.enterprise, complainant.enterprise],
    evaluation: evaluations.map(({ id }) => textOf(id)),
    certificate: [held.number, lowered],
    edition: ['current'],
    form: ['complaint'],
  });
  expect(answers.length).toBeGreaterThan(40);
  const papers = await papersOf(ids);
  expect(papers.length).toBeGreaterThan(3);
  for (const trace of [...TRACES, stranger.login, complainant.enterprise]) {
    expect([...answers, ...papers].filter((answer) => answer.split(' ').slice(2).join(' ').includes(trace))).toEqual(
      [],
    );
  }
});

test('the same facts lower a grade once, and a cause that is none is refused with its reason', async () => {
  held = await story.grant(holder);
  const { number } = await filePublicly(story, {
    procedure: COMPLAINT,
    certificate: held.number,
    data: complaintData(),
  });
  const complaint = await caseNumbered(await story.as('officer'), number);
  await foundTrue(complaint);
  const officer = await story.as('officer');
  const wanted = { enterprise: holder.enterprise, cause: 'founded-complaint', facts: number, comment: '再次处理' };
  const twice = await officer.post('/api/sanctions', { procedure: DOWNGRADE, ...wanted });
  expect(twice.body).toMatchObject({ status: 409, code: 'decided-before' });
  const unknown = await officer.post('/api/sanctions', { procedure: REVOCATION, ...wanted });
  expect(unknown.body).toMatchObject({ status: 409, code: 'unknown-cause' });
  const dues = { ...wanted, cause: 'membership-cancelled', ground: 'unpaid-dues' };
  const unpaid = await officer.post('/api/sanctions', { procedure: REVOCATION, ...dues });
  expect(unpaid.body).toMatchObject({ status: 409, code: 'no-cause' });
  const bare = await officer.post('/api/applications', {
    procedure: DOWNGRADE,
    enterprise: holder.enterprise,
    reason: '无',
  });
  expect(bare.body).toMatchObject({ code: 'cause-needed' });
  const reviewer = await story.as('reviewer');
  expect((await reviewer.post('/api/sanctions', { procedure: DOWNGRADE, ...wanted, facts: 'X' })).status).toBe(403);
});

test('from the lowest grade a true complaint suspends; the association reinstates, or revokes by two persons', async () => {
  held = await lowestGrade();
  const first = await filePublicly(story, { procedure: COMPLAINT, certificate: held.number, data: complaintData() });
  await foundTrue(await caseNumbered(await story.as('officer'), first.number));
  const officer = await story.as('officer');
  const suspended = await latestCase(officer, DOWNGRADE, holder.enterprise);
  expect((await story.see(officer, suspended)).state).toMatchObject({ id: 'suspended', final: false });
  expect(await stateOf(held.number)).toMatchObject({ id: 'suspended', valid: false });
  await story.take(officer, suspended, 'reinstate', { comment: '已返修并经用户确认' });
  expect(await stateOf(held.number)).toMatchObject({ id: 'valid' });
  expect(await askAfter(story, first)).toMatchObject({ answer: ANSWER.answer });

  const second = await filePublicly(story, { procedure: COMPLAINT, certificate: held.number, data: complaintData() });
  await foundTrue(await caseNumbered(officer, second.number));
  const again = await story.as('officer');
  const twice = await latestCase(again, DOWNGRADE, holder.enterprise);
  await story.take(again, twice, 'propose-revocation', { comment: '屡查屡犯', input: { cause: 'self-discipline' } });
  const revocation = await latestCase(again, REVOCATION, holder.enterprise);
  expect(await story.see(again, revocation)).toMatchObject({
    state: { id: 'opened' },
    cause: { facts: second.number },
  });
  await story.take(again, revocation, 'notice', { comment: '拟取消证书' });
  await story.pass({ days: 20 });
  await story.take(await story.as('officer'), revocation, 'propose', { comment: '取消' });
  await story.take(await story.as('officer2'), revocation, 'revoke', { comment: '同意' });
  expect(await stateOf(held.number)).toMatchObject({ id: 'revoked', valid: false });
});

/** The papers of cases as their enterprise reads them. */
async function papersOf(cases: readonly string[]): Promise<readonly string[]> {
  const papers: string[] = [];
  for (const id of cases) {
    const { raw } = await holder.visitor.get(`/api/applications/${id}/notices`);
    for (const notice of rowsOf(raw).filter(({ printed }) => printed === true)) {
      const { status, bytes } = await holder.visitor.get(`/api/notices/${textOf(notice.id)}/paper?format=html`);
      papers.push(`${textOf(notice.document)} ${status} ${new TextDecoder().decode(bytes)}`);
    }
  }
  return papers;
}

async function stateOf(number: string) {
  const found = (await story.server.visitor().get(`/api/public/certificates?q=${number}`)).body.items;
  return rowsOf(found ?? [])[0]?.state;
}

/** Grants a certificate and lowers it, one decision at a time, to the lowest grade. */
async function lowestGrade() {
  const granted = await story.grant(holder);
  let { number } = granted;
  for (const facts of ['T-1', 'T-2', 'T-3']) {
    const officer = await story.as('officer');
    const { items } = (await officer.get(`/api/certificates?q=${number}`)).body;
    const [certificate] = rowsOf(items ?? []);
    if ((certificate?.grade as JsonObject).id === '4') break;
    const wanted = { enterprise: holder.enterprise, cause: 'founded-complaint', facts, comment: '投诉属实' };
    const opened = await officer.post('/api/sanctions', { procedure: DOWNGRADE, ...wanted });
    const id = textOf(opened.body.application);
    await story.pass({ days: 8 });
    await story.take(await story.as('officer'), id, 'open-publicity');
    await story.pass({ days: 5 });
    number = await story.issue(id);
  }
  return { id: granted.id, number };
}
