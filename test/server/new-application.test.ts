import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import {
  fillApplication,
  PDF,
  pushCaptured,
  registerApplicant,
  rowsOf,
  sampleCaptured,
  uploadRequired,
  type Applicant,
} from './support/applicant.ts';
import { startServer, type RunningServer } from './support/running-server.ts';
import { sampleInputs } from './support/step-inputs.ts';
import { textOf, type Visitor } from './support/visitor.ts';

let server: RunningServer;
let applicant: Applicant;
let id: string;
let evaluation: string;
let number: string;

beforeAll(async () => {
  server = await startServer();
  applicant = await registerApplicant(server);
  await pushCaptured(server, applicant, sampleCaptured());
});

afterAll(async () => {
  await server.stop();
});

async function step(by: Visitor, name: string, more: JsonObject = {}): Promise<JsonObject> {
  const answer = await by.post(`/api/applications/${id}/steps`, { step: name, ...more });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

test('the enterprise sees which kinds it may start, and starts a new application', async () => {
  const openings = rowsOf((await applicant.visitor.get('/api/openings')).raw);
  expect(openings.find(({ procedure }) => procedure === 'procedures/initial')).toMatchObject({ open: true });
  expect(openings.find(({ procedure }) => procedure === 'procedures/promotion')).toMatchObject({ open: false });
  const draft = await applicant.visitor.post('/api/applications', { procedure: 'procedures/initial' });
  expect(draft.body.data).toMatchObject({ registration: { creditCode: '91150100MA0N00008Q' } });
  await applicant.visitor.post(`/api/applications/${textOf(draft.body.id)}/steps`, { step: 'withdraw' });
  id = await fillApplication(applicant);
});

test('two windows that save the same draft do not overwrite each other', async () => {
  const answer = await applicant.visitor.put(`/api/applications/${id}/data`, { version: 0, data: { request: {} } });
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ code: 'draft-conflict', current: { version: 1 } });
});

test('without its materials the application is not submitted, and all that is missing is told at once', async () => {
  const answer = await applicant.visitor.post(`/api/applications/${id}/steps`, { step: 'submit' });
  expect(answer.status).toBe(422);
  expect(answer.body.code).toBe('not-submittable');
});

test('a file is known by its content, not by its name', async () => {
  const path = `/api/applications/${id}/materials?material=materials/business-licence`;
  const answer = await applicant.visitor.upload(path, 'licence.pdf', new TextEncoder().encode('<script>'));
  expect(answer.status).toBe(422);
  expect(answer.body.code).toBe('file-type');
});

test('with its materials nothing stands in the way, and the estimate says the second grade', async () => {
  await uploadRequired(applicant, id);
  const problems = (await applicant.visitor.get(`/api/applications/${id}/problems`)).body;
  expect(rowsOf(problems.form as Json).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(problems).toMatchObject({ facts: [], materials: [] });
  const estimate = (await applicant.visitor.get(`/api/applications/${id}/estimate`)).body;
  expect(estimate.verdict).toMatchObject({ grade: 2 });
});

test('submitting pins the edition and the as-of day', async () => {
  const application = await step(applicant.visitor, 'submit');
  expect(application).toMatchObject({ asOf: '2026-11-23', state: { id: 'submitted' }, editable: false });
  const late = await applicant.visitor.put(`/api/applications/${id}/data`, { version: 2, data: {} });
  expect(late.body.code).toBe('not-editable');
});

test('the clerk accepts, and a file can be looked at only as an attachment', async () => {
  const clerk = await server.staff('clerk');
  await step(clerk, 'take-up');
  await step(clerk, 'accept');
  const [material] = rowsOf((await clerk.get(`/api/applications/${id}/materials`)).raw);
  const [file] = rowsOf(material?.files ?? []);
  const answer = await clerk.get(`/api/applications/${id}/materials/${textOf(file?.id)}`);
  expect(answer.bytes).toEqual(PDF);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('the reviewer verifies item by item; without that nothing is concluded', async () => {
  const reviewer = await server.staff('reviewer');
  await step(reviewer, 'start-verification');
  const early = await reviewer.post(`/api/applications/${id}/steps`, { step: 'conclude' });
  expect(early.status).toBe(409);
  const verification = (await reviewer.get(`/api/applications/${id}/verification`)).body;
  const items = rowsOf(verification.items as Json).map(({ document }) => ({
    document: textOf(document),
    finding: 'accepted',
  }));
  const answer = await reviewer.put(`/api/applications/${id}/verification`, { items });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const concluded = await step(reviewer, 'conclude');
  expect(concluded.grade).toMatchObject({ id: '2' });
  evaluation = textOf(concluded.latestEvaluation);
});

test('a second reviewer agrees, the first one may not', async () => {
  const first = await server.staff('reviewer');
  const own = await first.post(`/api/applications/${id}/steps`, { step: 'agree' });
  expect(own.status).toBe(403);
  const second = await server.staff('reviewer2');
  await step(second, 'agree', { comment: '同意' });
  await step(second, 'push');
});

test('every finding has its trace, and the receipt replays byte for byte', async () => {
  const reviewer = await server.staff('reviewer');
  const found = (await reviewer.get(`/api/evaluations/${evaluation}`)).body;
  const [document] = rowsOf(found.documents as Json).filter(({ kind }) => kind === 'criterion');
  const trace = await reviewer.get(`/api/evaluations/${evaluation}/trace?document=${textOf(document?.id)}`);
  expect(trace.body).toMatchObject({ document: document?.id });
  expect((await reviewer.post(`/api/evaluations/${evaluation}/replay`)).body).toMatchObject({ same: true });
});

test('the association confirms and opens publicity to the end of the third day', async () => {
  const officer = await server.staff('officer');
  await step(officer, 'confirm');
  const application = await step(officer, 'open-publicity', {
    input: { address: 'https://association.example.org/7', publishedAt: server.services.clock.now() },
  });
  const [publicity] = rowsOf((await server.visitor().get('/api/public/publicities?open=true')).body.items as Json);
  expect(publicity).toMatchObject({ id: application.publicity, closesOn: '2026-11-26', state: 'open' });
  const snapshot = await server.visitor().get(`/api/public/publicities/${textOf(publicity?.id)}/snapshot`);
  expect(new TextDecoder().decode(snapshot.bytes)).toContain('呼和浩特准绳安防工程有限公司');
});

test('three days later the publicity is over by itself', async () => {
  const officer = await server.staff('officer');
  await officer.post('/api/demo/clock', { days: 2 });
  expect((await officer.get(`/api/applications/${id}`)).body.state).toMatchObject({ id: 'in-publicity' });
  await officer.post('/api/demo/clock', { days: 2 });
  expect((await (await server.staff('officer')).get(`/api/applications/${id}`)).body.state).toMatchObject({
    id: 'cleared',
  });
});

test('the certificate is made, sealed and handed over, and only then found by everybody', async () => {
  const officer = await server.staff('officer');
  number = textOf((await step(officer, 'produce')).certificate);
  expect(number).toBe('NMGAF2026000001');
  expect((await server.visitor().get(`/api/public/certificates?q=${number}`)).body.items).toEqual([]);
  const open = rowsOf((await officer.get(`/api/applications/${id}`)).body.openSteps as Json);
  for (const name of ['seal', 'deliver']) {
    const found = open.find((row) => row.id === name) ?? {};
    await step(officer, name, { input: sampleInputs(found, server.services.clock.now()) });
  }
  const [found] = rowsOf((await server.visitor().get(`/api/public/certificates?q=${number}`)).body.items as Json);
  expect(found).toMatchObject({ number, grade: { zh: '二级' }, validUntil: '2027-05-31', state: { valid: true } });
});

test('the paper is a PDF, and its QR and check code prove it', async () => {
  const paper = await applicant.visitor.get(`/api/certificates/${number}/paper`);
  expect(new TextDecoder('latin1').decode(paper.bytes.slice(0, 5))).toBe('%PDF-');
  const { box, key, db } = server.services;
  const sealed = (await db.queries('certificate').where({ number }).pluck('check_code_sealed')) as string[];
  const checkCode = box.open(sealed[0] ?? '');
  const check = await server.visitor().post('/api/public/certificates/check', { checkCode });
  expect(check.body).toMatchObject({ genuine: true, earlierQueries: 0, certificate: { number } });
  const payload = await key.sign({ n: number, p: 1 });
  const signed = await server.visitor().post('/api/public/certificates/check', { payload });
  expect(signed.body).toMatchObject({ genuine: true });
  const forged = await server.visitor().post('/api/public/certificates/check', { payload: `${payload}x` });
  expect(forged.body).toMatchObject({ genuine: false, certificate: null });
});

test('the report is a PDF for staff and for the enterprise', async () => {
  const report = await applicant.visitor.get(`/api/evaluations/${evaluation}/report`);
  expect(report.status, JSON.stringify(report.body)).toBe(200);
  expect(new TextDecoder('latin1').decode(report.bytes.slice(0, 5))).toBe('%PDF-');
});

test('the enterprise sees what happened by role, never by name', async () => {
  const timeline = rowsOf((await applicant.visitor.get(`/api/applications/${id}/timeline`)).raw);
  expect(timeline.at(-1)).toMatchObject({ step: 'deliver', state: { final: true } });
  expect(new Set(timeline.map(({ actor }) => actor))).toEqual(new Set([null]));
});

test('the audit trail tells of every step and is whole', async () => {
  const supervisor = await server.staff('supervisor');
  const trail = (await supervisor.get(`/api/audit?subject=application:${id}&size=100`)).body;
  expect(rowsOf(trail.items as Json).map(({ action }) => action)).toContain('open-publicity');
  expect((await supervisor.get('/api/audit/verification')).body).toMatchObject({ intact: true });
});

test('after a restart everything is where it was, and the clock stands where it was moved to', async () => {
  const before = server.services.clock.now();
  server = await server.restart();
  expect(server.services.clock.now() >= before).toBe(true);
  const [found] = rowsOf((await server.visitor().get(`/api/public/certificates?q=${number}`)).body.items as Json);
  expect(found).toMatchObject({ number });
});
