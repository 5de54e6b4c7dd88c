import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { PDF, rowsOf } from './support/applicant.ts';
import { startServer, type RunningServer } from './support/running-server.ts';
import { textOf, type Visitor } from './support/visitor.ts';

let server: RunningServer;
let juror: Visitor;
let warden: Visitor;

const CRITERION = 'grades/gold/breads.json';

beforeAll(async () => {
  server = await startServer({ documents: resolve('test/fixtures/mini') });
  juror = await server.staff('juror');
  warden = await server.staff('warden');
});

afterAll(async () => {
  await server.stop();
});

async function ok(answer: Promise<{ status: number; body: JsonObject }>): Promise<JsonObject> {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body).slice(0, 900)).toBeLessThan(300);
  return body;
}

/** A bakery that registers, bakes so many kinds of bread, and hands its application in. */
async function handIn(number: string, kinds: number, seal: string): Promise<{ baker: Visitor; id: string }> {
  const baker = server.visitor();
  const name = `Crumb ${number}`;
  const bakery = { name, number };
  const person = { login: number.toLowerCase(), password: 'Rye-and-Wheat-1', name: 'Ada' };
  await ok(baker.post('/api/registrations', { form: { bakery, person } }));
  const facts = { bakery: { hygiene: 9 }, complaints: [] };
  const push = { source: 'inspectorate', creditCode: number, sourceUpdatedAt: '2026-11-01T00:00:00Z', facts };
  await ok(juror.post('/api/captured', push));
  const id = textOf((await ok(baker.post('/api/applications', { procedure: 'procedures/apply' }))).id);
  const breads = Array.from({ length: kinds }, (_, index) => ({ kindOfBread: `bread ${index}`, sourdough: index < 3 }));
  const data = { wish: { seal }, bakery: { name, guildNumber: number, openedOn: '2014-01-01' }, breads };
  await ok(baker.put(`/api/applications/${id}/data`, { version: 0, data }));
  for (const material of ['recipe-book', 'trade-licence']) {
    await ok(baker.upload(`/api/applications/${id}/materials?material=materials/${material}`, 'book.pdf', PDF));
  }
  await ok(baker.post(`/api/applications/${id}/steps`, { step: 'hand-in' }));
  return { baker, id };
}

/** The jury accepts all evidence and judges; answers the application and its evaluation. */
async function judge(id: string): Promise<JsonObject> {
  const { items } = (await juror.get(`/api/applications/${id}/verification`)).body;
  const accepted = rowsOf(items as Json).map(({ document }) => ({ document: textOf(document), finding: 'accepted' }));
  await ok(juror.put(`/api/applications/${id}/verification`, { items: accepted }));
  return ok(juror.post(`/api/applications/${id}/steps`, { step: 'judge' }));
}

async function evaluationOf(application: JsonObject): Promise<JsonObject> {
  return ok(juror.get(`/api/evaluations/${textOf(application.latestEvaluation)}`));
}

test('another ruleset, in English and with grades of its own, goes the whole way to a seal in the window', async () => {
  const { baker, id } = await handIn('BG-1', 12, 'gold');
  expect(await judge(id)).toMatchObject({ state: { id: 'shown' }, grade: { id: 'gold' } });
  await ok(warden.post('/api/demo/clock', { days: 3 }));
  warden = await server.staff('warden');
  juror = await server.staff('juror');
  const made = await ok(warden.post(`/api/applications/${id}/steps`, { step: 'bake' }));
  expect(made.certificate).toBe('BG0001');
  await ok(warden.post(`/api/applications/${id}/steps`, { step: 'hang' }));
  const [found] = rowsOf((await server.visitor().get('/api/public/certificates?q=BG0001')).body.items as Json);
  expect(found).toMatchObject({ enterprise: 'Crumb BG-1', grade: { en: 'Gold' }, state: { id: 'hung', valid: true } });
  await baker.signIn('bg-1', 'Rye-and-Wheat-1');
  const paper = await baker.get('/api/certificates/BG0001/paper');
  expect(new TextDecoder('latin1').decode(paper.bytes.slice(0, 5))).toBe('%PDF-');
});

test('who handed in before a new edition is judged by the old one, who hands in after by the new one', async () => {
  const [current] = rowsOf((await juror.get('/api/editions')).raw);
  const before = await handIn('BG-2', 10, 'gold');
  const draft = textOf((await ok(juror.post('/api/editions', { basedOn: textOf(current?.id), name: 'Ten kinds' }))).id);
  await change(draft, CRITERION, (text) => text.replace('"value":12', '"value":10'));
  await change(draft, `cases/${CRITERION}`, (text) => text.replaceAll('12', '10').replaceAll('11', '9'));
  const tomorrow = textOf((await juror.get('/api/demo/clock')).body.today).replace(
    /\d+$/,
    (day) => `${Number(day) + 1}`,
  );
  await ok(juror.post(`/api/editions/${draft}/proposal`, { effectiveOn: tomorrow }));
  expect((await juror.post(`/api/editions/${draft}/publication`)).status).toBe(403);
  await ok(warden.post(`/api/editions/${draft}/publication`));
  await ok(warden.post('/api/demo/clock', { days: 1 }));
  juror = await server.staff('juror');

  const after = await handIn('BG-3', 10, 'gold');
  const judgedBefore = await judge(before.id);
  const judgedAfter = await judge(after.id);
  expect(judgedBefore).toMatchObject({ state: { id: 'declined' }, grade: { id: 'silver' } });
  expect(judgedAfter).toMatchObject({ state: { id: 'shown' }, grade: { id: 'gold' } });
  const [old, young] = [await evaluationOf(judgedBefore), await evaluationOf(judgedAfter)];
  expect(old.edition).toMatchObject({ id: current?.id });
  expect(young.edition).toMatchObject({ id: draft, edition: tomorrow });
  for (const { id } of [old, young]) {
    expect(await ok(juror.post(`/api/evaluations/${textOf(id)}/replay`))).toMatchObject({ same: true });
  }
});

/** Saves a document of a draft with its text changed. */
async function change(edition: string, path: string, alter: (text: string) => string): Promise<void> {
  const at = `/api/editions/${edition}/document?path=${path}`;
  const { content, digest } = await ok(juror.get(at));
  const changed = JSON.parse(alter(JSON.stringify(content))) as Json;
  expect(changed).not.toEqual(content);
  await ok(juror.put(at, { content: changed, digest: textOf(digest) }));
}
