import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { rowsOf } from './support/applicant.ts';
import { startServer, type RunningServer } from './support/running-server.ts';
import { textOf, type Visitor } from './support/visitor.ts';

let server: RunningServer;
let author: Visitor;
let officer: Visitor;
let draft: string;

const CRITERION = 'grades/gold/breads.json';

beforeAll(async () => {
  server = await startServer({ documents: resolve('test/fixtures/mini') });
  author = await server.staff('juror');
  officer = await server.staff('warden');
});

afterAll(async () => {
  await server.stop();
});

const pathOf = (document: string) => `/api/editions/${draft}/document?path=${document}`;

/** Saves a document of the draft with one limit changed. */
async function setLimit(document: string, name: string, value: number): Promise<void> {
  const { content, digest } = (await author.get(pathOf(document))).body;
  const limits = objectAt(content as Json, 'limits');
  const changed = { ...(content as JsonObject), limits: { ...limits, [name]: { ...objectAt(limits, name), value } } };
  const answer = await author.put(pathOf(document), { content: changed, digest: textOf(digest) });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

function objectAt(from: Json, key: string): JsonObject {
  const value = isJsonObject(from) ? own(from, key) : undefined;
  return isJsonObject(value) ? value : {};
}

test('the edition found on disk is published and in force', async () => {
  const [edition] = rowsOf((await author.get('/api/editions')).raw);
  expect(edition).toMatchObject({ status: 'published', inForce: true, edition: '2025-01-01' });
});

test('an author drafts a copy and changes a limit; the cases say at once what no longer holds', async () => {
  const [edition] = rowsOf((await author.get('/api/editions')).raw);
  const answer = await author.post('/api/editions', { basedOn: textOf(edition?.id), name: 'Fewer kinds' });
  expect(answer.body).toMatchObject({ status: 'draft', editable: true, changes: 0 });
  draft = textOf(answer.body.id);
  await setLimit(CRITERION, 'kinds', 10);
  const report = (await author.post(`/api/editions/${draft}/cases`, { document: 'grades/gold/breads' })).body;
  expect(report.failed).toBeGreaterThan(0);
  expect(rowsOf((await author.get(`/api/editions/${draft}/diff`)).raw)).toMatchObject([
    { path: CRITERION, change: 'changed' },
  ]);
});

test('two authors do not overwrite each other', async () => {
  const answer = await author.put(pathOf(CRITERION), { content: {}, digest: 'sha256:old' });
  expect(answer.status).toBe(409);
  expect(answer.body.code).toBe('document-conflict');
});

test('a draft whose cases fail cannot be proposed', async () => {
  const answer = await author.post(`/api/editions/${draft}/proposal`, { effectiveOn: '2026-12-01' });
  expect(answer.status).toBe(422);
  expect(answer.body.code).toBe('edition-unsound');
});

test('a broken document is named with its place', async () => {
  const { content, digest } = (await author.get(pathOf(CRITERION))).body;
  const broken = { ...(content as JsonObject), holds: { '>=': [{ var: 'breads.kindz' }, { var: 'limits.kinds' }] } };
  const saved = await author.put(pathOf(CRITERION), { content: broken, digest: textOf(digest) });
  const found = rowsOf((await author.post(`/api/editions/${draft}/check`)).raw);
  expect(JSON.stringify(found)).toContain('breads.kinds');
  await author.put(pathOf(CRITERION), { content: content as Json, digest: textOf(saved.body.digest) });
});

test('with the old limit back the draft is sound, and the author cannot publish it', async () => {
  await setLimit(CRITERION, 'kinds', 12);
  const proposed = await author.post(`/api/editions/${draft}/proposal`, { effectiveOn: '2026-12-01' });
  expect(proposed.status, JSON.stringify(proposed.body).slice(0, 600)).toBe(200);
  expect((await author.post(`/api/editions/${draft}/publication`)).status).toBe(403);
  expect((await author.put(pathOf(CRITERION), { content: {}, digest: null })).body.code).toBe('edition-frozen');
});

test('the association publishes it for its day; until then the old edition is in force', async () => {
  const published = await officer.post(`/api/editions/${draft}/publication`);
  expect(published.body).toMatchObject({ status: 'published', effectiveOn: '2026-12-01', inForce: false });
  expect((await officer.get('/api/meta')).body.edition).toMatchObject({ edition: '2025-01-01' });
  await officer.post('/api/demo/clock', { days: 9 });
  expect((await server.visitor().get('/api/meta')).body.edition).toMatchObject({ edition: '2026-12-01', id: draft });
});

test('a published edition cannot be changed, not even in the database', async () => {
  const change = server.services.db.queries('edition_document').where({ edition_id: draft }).update({ content: '{}' });
  await expect(change).rejects.toThrow('never changes');
});
