import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import {
  PDF,
  pushCaptured,
  rowsOf,
  sampleCaptured,
  sampleForm,
  uploadRequired,
} from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';
import { Story } from './support/story.ts';

let story: Story;
let clerk: Visitor;
let enterprise: string;
let id: string;

const CREDIT_CODE = '91150600MA0PABCD7G';
const REASON = '企业所在地网络中断，持纸质材料到窗口办理';

beforeAll(async () => {
  story = await Story.begin();
  clerk = await story.as('clerk');
});

afterAll(async () => {
  await story.end();
});

test('a clerk registers an enterprise that cannot do it online, with a reason', async () => {
  const told = { name: '鄂尔多斯线下安防有限公司', creditCode: CREDIT_CODE.toLowerCase(), reason: REASON };
  expect((await clerk.post('/api/enterprises', { ...told, creditCode: '91150600MA0PABCD' })).body.code).toBe(
    'form-invalid',
  );
  const doubtful = { ...told, creditCode: '91350211M0000XUF46' };
  expect((await clerk.post('/api/enterprises', doubtful)).body.code).toBe('confirm-warnings');
  expect((await clerk.post('/api/enterprises', { ...doubtful, confirmed: true })).status).toBe(201);
  for (const other of ['reviewer', 'officer', 'supervisor']) {
    expect((await (await story.as(other)).post('/api/enterprises', told)).status).toBe(403);
  }
  const answer = await clerk.post('/api/enterprises', told);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  expect(answer.body).toMatchObject({ name: told.name, creditCode: CREDIT_CODE });
  expect((await clerk.post('/api/enterprises', told)).body.code).toBe('enterprise-registered');
  enterprise = textOf(answer.body.id);
  const captured = { visitor: clerk, enterprise, creditCode: CREDIT_CODE, login: '' };
  await pushCaptured(story.server, captured, sampleCaptured());
});

test('the clerk sees which kinds are open to the enterprise, and must say why the case is entered', async () => {
  const openings = rowsOf((await clerk.get(`/api/openings?enterprise=${enterprise}`)).raw);
  expect(openings).toContainEqual(expect.objectContaining({ procedure: 'procedures/initial', open: true }));
  const officer = await story.as('officer');
  expect((await officer.get(`/api/openings?enterprise=${enterprise}`)).status).toBe(403);
  const wanted = { procedure: 'procedures/initial', enterprise };
  expect((await clerk.post('/api/applications', wanted)).body.code).toBe('reason-missing');
  const answer = await clerk.post('/api/applications', { ...wanted, reason: REASON });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  expect(answer.body).toMatchObject({ offline: true, offlineReason: REASON, editable: true, scans: [] });
  id = textOf(answer.body.id);
});

test('it cannot be submitted without a scan of the papers', async () => {
  const saved = await clerk.put(`/api/applications/${id}/data`, { version: 0, data: offlineForm() });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  await uploadRequired({ visitor: clerk, enterprise, creditCode: CREDIT_CODE, login: '' }, id);
  const refused = await story.try(clerk, id, 'submit');
  expect(refused.body).toMatchObject({ code: 'step-refused', errors: [{ code: 'no-scans' }] });
  const scan = await clerk.upload(`/api/applications/${id}/materials?purpose=scan`, '纸质申请表.pdf', PDF);
  expect(scan.status, JSON.stringify(scan.body)).toBe(201);
  expect(scan.body).toMatchObject({ name: '纸质申请表.pdf', material: null });
});

test('it is marked wherever it is shown, and goes on as every other case', async () => {
  const submitted = await story.take(clerk, id, 'submit');
  expect(submitted).toMatchObject({ state: { id: 'submitted' }, offline: true, scans: [{ name: '纸质申请表.pdf' }] });
  const officer = await story.as('officer');
  const listed = rowsOf((await officer.get('/api/applications')).body.items as Json);
  expect(listed).toMatchObject([{ id, offline: true }]);
  const timeline = rowsOf((await officer.get(`/api/applications/${id}/timeline`)).raw);
  expect(timeline).toMatchObject([{ step: 'submit', role: { id: 'clerk' } }]);
  await story.accept(id);
  expect((await story.evaluate(id)).state).toMatchObject({ id: 'pushed' });
});

test('a clerk who took the case in may not verify it', async () => {
  const { items } = (await clerk.get(`/api/applications/${id}/verification`)).body;
  const [first] = rowsOf(items as Json);
  const said = [{ document: textOf(first?.document), finding: 'accepted' }];
  const answer = await clerk.put(`/api/applications/${id}/verification`, { items: said });
  expect(answer.status).toBe(403);
});

test('a scan of a case that came online is refused', async () => {
  const applicant = await story.enterprise();
  const started = await applicant.visitor.post('/api/applications', { procedure: 'procedures/initial' });
  const path = `/api/applications/${textOf(started.body.id)}/materials?purpose=scan`;
  expect((await applicant.visitor.upload(path, '扫描.pdf', PDF)).body.code).toBe('stray-scan');
});

function offlineForm(): JsonObject {
  const form = sampleForm();
  const registration = {
    ...(form.registration as JsonObject),
    creditCode: CREDIT_CODE,
    name: '鄂尔多斯线下安防有限公司',
  };
  return { ...form, registration };
}
