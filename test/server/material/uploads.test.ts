import { createConnection } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { makeSamplePdf } from '#server/demo/sample-file.ts';
import { addMinutes, millisecondsBetween } from '#server/world/clock.ts';
import { fillApplication, PDF, registerApplicant, rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { startServer, type RunningServer } from '#test/server/support/running-server.ts';
import { textOf, type Answer, type Visitor } from '#test/server/support/visitor.ts';

let server: RunningServer;
let applicant: Applicant;
let stranger: Applicant;
let visitor: Visitor;
let application = '';

const LICENCE = 'materials/business-licence';
const REPORT = 'materials/credit-report';

beforeAll(async () => {
  server = await startServer();
  applicant = await registerApplicant(server);
  stranger = await registerApplicant(server, { creditCode: '91150203MA0Q12343A', login: 'stranger' });
  visitor = applicant.visitor;
  application = await fillApplication(applicant);
});

afterAll(() => server.stop());

test('a file that comes in two pieces is one file, whole', async () => {
  const content = pdfOf('两段');
  const id = await begin(content, { material: LICENCE });
  expect(await send(id, 0, content.subarray(0, 300))).toMatchObject({ status: 200, body: { offset: 300 } });
  expect(await send(id, 300, content.subarray(300))).toMatchObject({ body: { offset: content.length } });
  const file = await finish(id);
  expect(file).toMatchObject({ status: 201, body: { material: LICENCE, mediaType: 'application/pdf', pages: 1 } });
  const read = await visitor.get(`/api/applications/${application}/materials/${textOf(file.body.id)}`);
  expect(read.bytes).toEqual(content);
  expect((await finish(id)).body.id).toBe(file.body.id);
});

test('what came before the connection broke stays, and the rest follows', async () => {
  const content = pdfOf('断线');
  const id = await begin(content, { material: LICENCE });
  await sendAndBreak(id, content, 500);
  const { offset } = (await visitor.get(at(id))).body;
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThan(content.length);
  const wrong = await send(id, 0, content);
  expect(wrong).toMatchObject({ status: 409, body: { code: 'other-offset', current: { offset } } });
  await send(id, Number(offset), content.subarray(Number(offset)));
  const file = await finish(id);
  const read = await visitor.get(`/api/applications/${application}/materials/${textOf(file.body.id)}`);
  expect(read.bytes).toEqual(content);
});

test('a piece that makes the file longer than was told is refused, and half a file is none', async () => {
  const content = pdfOf('过长');
  const id = await begin(content, { material: LICENCE });
  expect((await finish(id)).body.code).toBe('other-offset');
  const longer = await send(id, 0, new Uint8Array(content.length + 1));
  expect(longer).toMatchObject({ status: 413, body: { code: 'longer-than-told' } });
});

test('a stranger, staff and a page without the token can do nothing to an upload', async () => {
  const content = pdfOf('他人');
  const id = await begin(content, { material: LICENCE });
  expect((await stranger.visitor.putBytes(`${at(id)}?offset=0`, content)).status).toBe(404);
  expect((await stranger.visitor.post(`${at(id)}/file`)).status).toBe(404);
  const reviewer = await server.staff('reviewer');
  expect((await reviewer.putBytes(`${at(id)}?offset=0`, content)).status).toBe(403);
  expect((await visitor.postWithoutToken(`${at(id)}/file`, {})).status).toBe(403);
  expect((await visitor.get(at(id))).body.offset).toBe(0);
  expect((await visitor.delete(at(id))).status).toBe(204);
  expect((await visitor.get(at(id))).status).toBe(404);
});

test('too large a file is refused before a byte of it is sent, and so are too many at once', async () => {
  const large = await wish({ name: '大.pdf', bytes: 20 * 1024 * 1024 + 1, material: LICENCE });
  expect(large).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
  const begun: string[] = [];
  let last: Answer;
  do {
    last = await wish({ name: '多.pdf', bytes: 20 * 1024 * 1024, material: LICENCE });
    if (last.status === 201) begun.push(textOf(last.body.id));
  } while (last.status === 201 && begun.length < 100);
  expect(last).toMatchObject({ status: 429, body: { code: 'too-much-on-its-way' } });
  for (const id of begun) await visitor.delete(at(id));
});

test('a file is judged by its content: another type, a broken and an encrypted one are told apart', async () => {
  expect((await give(new TextEncoder().encode('<script>alert(1)</script>'))).body.code).toBe('file-type');
  expect((await give(pdfOf('坏').subarray(0, 200))).body.code).toBe('file-broken');
  expect((await give(encryptedPdf())).body.code).toBe('file-encrypted');
});

test('a file of more pages than the material takes is refused with both numbers', async () => {
  const refused = await give(pdfOfPages(301));
  expect(refused).toMatchObject({ status: 422, body: { code: 'too-many-pages' } });
  expect(JSON.stringify(refused.body.text)).toContain('301');
  expect(await give(pdfOfPages(300))).toMatchObject({ status: 201, body: { pages: 300 } });
});

test('the same file a second time is told by the name of the first', async () => {
  const content = pdfOf('同一份');
  await give(content, { name: '第一次.pdf' });
  const again = await give(content, { name: '第二次.pdf' });
  expect(again).toMatchObject({ status: 409, body: { code: 'same-file' } });
  expect(JSON.stringify(again.body.text)).toContain('第一次.pdf');
});

test('a new file takes the place of an old one, which can still be opened', async () => {
  const old = (await give(pdfOf('旧'))).body;
  const fresh = await give(pdfOf('新'), { replaces: textOf(old.id) });
  expect(fresh.status).toBe(201);
  const { files, replaced } = await materialAt(LICENCE);
  expect(rowsOf(files ?? []).map(({ id }) => id)).toContain(fresh.body.id);
  expect(rowsOf(files ?? []).map(({ id }) => id)).not.toContain(old.id);
  expect(rowsOf(replaced ?? []).map(({ id }) => id)).toEqual([old.id]);
  const path = `/api/applications/${application}/materials/${textOf(old.id)}`;
  expect((await visitor.get(path)).bytes).toEqual(pdfOf('旧'));
  expect((await stranger.visitor.get(path)).status).toBe(404);
});

test('a report says when it was made: too old and still to come are refused, none is told before submitting', async () => {
  expect((await give(PDF, { material: REPORT, madeOn: '2026-10-01' })).body.code).toBe('too-old');
  expect((await give(PDF, { material: REPORT, madeOn: '2026-12-01' })).body.code).toBe('date-ahead');
  const undated = await give(PDF, { material: REPORT });
  expect(undated.status).toBe(201);
  expect(await problemCodes()).toContain('no-date');
  const path = `/api/applications/${application}/materials/${textOf(undated.body.id)}`;
  expect((await visitor.put(path, { madeOn: '2026-10-01' })).body.code).toBe('too-old');
  expect((await stranger.visitor.put(path, { madeOn: '2026-11-20' })).status).toBe(404);
  expect((await visitor.put(path, { madeOn: '2026-11-20' })).body.madeOn).toBe('2026-11-20');
  expect(await problemCodes()).not.toContain('no-date');
});

test('a material says what is decided by it and the most points it earns, as the documents have it', async () => {
  const { supports } = await materialAt('materials/business-licence');
  expect(rowsOf(supports ?? [])).toContainEqual(
    expect.objectContaining({ document: 'eligibility/legal-person', kind: 'condition', points: null }),
  );
  const honours = await materialAt('materials/honours');
  expect(rowsOf(honours.supports ?? [])).toContainEqual(
    expect.objectContaining({ document: 'scoring/reputation/honours', kind: 'item', points: 4 }),
  );
  const items = rowsOf(honours.supports ?? []);
  const sum = items.reduce((points, item) => points + Number(item.points), 0);
  expect(honours.mostPoints).toBeGreaterThan(4);
  expect(honours.mostPoints).toBeLessThanOrEqual(sum);
});

test('an upload that nobody goes on with for a day is swept away by the clock', async () => {
  const content = pdfOf('忘了');
  const id = await begin(content, { material: LICENCE });
  await send(id, 0, content.subarray(0, 300));
  await moveOn(23 * 60);
  expect((await visitor.get(at(id))).body.offset).toBe(300);
  await moveOn(62);
  expect(await server.services.partials.lengthOf(id)).toBe(0);
  expect((await visitor.get(at(id))).status).toBe(404);
});

/** Moves the clock and lets it do what falls due. */
async function moveOn(minutes: number): Promise<void> {
  const { clock, demoClock, sweep } = server.services;
  const now = clock.now();
  await demoClock?.advance({ to: addMinutes(now, minutes) });
  expect(millisecondsBetween(now, clock.now())).toBeGreaterThanOrEqual(minutes * 60_000);
  await sweep.run();
}

/** The title makes the bytes differ. */
function pdfOf(title: string): Uint8Array {
  return new Uint8Array(makeSamplePdf([title]));
}

function pdfOfPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_page, index) => `${index + 3} 0 R`);
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`,
    ...kids.map(() => page),
  ];
  const bodies = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return new TextEncoder().encode(`%PDF-1.4\n${bodies.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`);
}

/** A password is wanted for it: no known key fits the digests. */
function encryptedPdf(): Uint8Array {
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
  const text = new TextDecoder('latin1').decode(makeSamplePdf(['locked']));
  return new TextEncoder().encode(text.replace('/Root 1 0 R', `/Root 1 0 R /ID [<00><00>] ${lock}`));
}

function at(upload: string): string {
  return `/api/applications/${application}/uploads/${upload}`;
}

function wish(wanted: JsonObject): Promise<Answer> {
  return visitor.post(`/api/applications/${application}/uploads`, wanted);
}

async function begin(content: Uint8Array, given: JsonObject): Promise<string> {
  const begun = await wish({ name: '材料.pdf', bytes: content.length, ...given });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  return textOf(begun.body.id);
}

function send(id: string, offset: number, piece: Uint8Array): Promise<Answer> {
  return visitor.putBytes(`${at(id)}?offset=${offset}`, piece);
}

const finish = (id: string): Promise<Answer> => visitor.post(`${at(id)}/file`);

/** The whole way at once. */
async function give(content: Uint8Array, given: JsonObject = {}): Promise<Answer> {
  const id = await begin(content, { material: LICENCE, ...given });
  await send(id, 0, content);
  return finish(id);
}

/** Announces the whole file, sends a part of it and cuts the line. */
async function sendAndBreak(id: string, content: Uint8Array, sent: number): Promise<void> {
  const { hostname, port } = new URL(server.url);
  const head = [
    `PUT ${at(id)}?offset=0 HTTP/1.1`,
    `host: ${hostname}`,
    ...Object.entries(visitor.credentials()).map(([name, value]) => `${name}: ${value}`),
    'content-type: application/octet-stream',
    `content-length: ${content.length}`,
  ];
  const line = createConnection({ host: hostname, port: Number(port) });
  await once(line, 'connect');
  line.write(`${head.join('\r\n')}\r\n\r\n`);
  line.write(content.subarray(0, sent));
  await expect.poll(() => server.services.partials.lengthOf(id)).toBe(sent);
  line.destroy();
}

async function materialAt(id: string): Promise<JsonObject> {
  const materials = rowsOf((await visitor.get(`/api/applications/${application}/materials`)).raw);
  return materials.find((material) => material.id === id) ?? {};
}

async function problemCodes(): Promise<readonly unknown[]> {
  const { materials } = (await visitor.get(`/api/applications/${application}/problems`)).body;
  return rowsOf(materials ?? []).map(({ code }) => code);
}
