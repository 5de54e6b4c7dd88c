import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { holder, lookUp, poorer, report } from './support/annual-report.ts';
import { reportLoss } from './support/certificate.ts';
import { Story } from './support/story.ts';

const RENEWED = '2028-05-31';

let story: Story;
let applicant: Applicant;
let number: string;
let annual: string;

beforeEach(async () => {
  story = await Story.begin();
  ({ applicant, number } = await holder(story));
  await story.pass({ to: '2027-03-24T02:00:00Z' });
  annual = await report(story, applicant, number);
});

afterEach(() => story.end());

/** The report passes while another certificate is on its way to the holder. */
async function passReport(): Promise<void> {
  await story.accept(annual);
  await story.evaluate(annual);
  await story.take(await story.as('officer'), annual, 'confirm');
  expect((await story.see(applicant.visitor, annual)).state).toMatchObject({ id: 'renewed' });
}

/** A replacement whose certificate is made and not handed over. */
async function replacement(): Promise<{ readonly id: string; readonly made: string }> {
  const id = await reportLoss(story, applicant, number);
  await story.accept(id);
  const made = textOf((await story.take(await story.as('officer'), id, 'approve')).certificate);
  return { id, made };
}

/** A certificate as the association sees it before anybody else does. */
async function inMaking(made: string): Promise<JsonObject> {
  const found = (await (await story.as('officer')).get(`/api/certificates?q=${made}`)).body.items;
  return rowsOf(found ?? null)[0] ?? {};
}

async function drawn(made: string): Promise<string> {
  const paper = await (await story.as('officer')).get(`/api/certificates/${made}/paper?format=svg`);
  expect(paper.status).toBe(200);
  return new TextDecoder().decode(paper.bytes);
}

test('a report that passes while the replacement is made lets its certificate hold as long as the original would', async () => {
  const { id, made } = await replacement();
  expect(await inMaking(made)).toMatchObject({ validUntil: '2027-05-31', state: { id: 'producing' } });
  const before = await drawn(made);
  await passReport();
  expect(await inMaking(made)).toMatchObject({ validUntil: RENEWED, state: { id: 'producing', valid: false } });
  expect(await drawn(made)).not.toBe(before);
  expect(await lookUp(story, made)).toEqual({});

  const officer = await story.as('officer');
  await story.take(officer, id, 'seal');
  await story.take(officer, id, 'deliver');
  expect(await lookUp(story, made)).toMatchObject({ validUntil: RENEWED, state: { id: 'valid', valid: true } });
  const events = (await applicant.visitor.get(`/api/certificates/${made}/events`)).raw;
  expect(events).toMatchObject([
    { event: 'make', validUntil: '2027-05-31' },
    { event: 'renew', state: { id: 'producing' }, validUntil: RENEWED, article: '第二十条' },
    { event: 'seal' },
    { event: 'deliver' },
  ]);
});

test('a sealed certificate that is handed over when the old last day is past holds, because the report passed', async () => {
  const { id, made } = await replacement();
  await story.take(await story.as('officer'), id, 'seal');
  await passReport();
  expect(await inMaking(made)).toMatchObject({ validUntil: RENEWED, state: { id: 'sealed', valid: false } });
  await story.pass({ to: '2027-06-03T02:00:00Z' });
  await story.take(await story.as('officer'), id, 'deliver');
  expect(await lookUp(story, made)).toMatchObject({ validUntil: RENEWED, state: { id: 'valid', valid: true } });
});

test('a downgrade made before the report passed keeps the extended validity', async () => {
  const officer = await story.as('officer');
  const wanted = { enterprise: applicant.enterprise, cause: 'founded-complaint', facts: 'T-1', comment: '查实' };
  const opened = await officer.post('/api/sanctions', { procedure: 'procedures/downgrade', ...wanted });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  const downgrade = textOf(opened.body.application);
  await story.pass({ days: 10 });
  await story.take(await story.as('officer'), downgrade, 'open-publicity');
  await story.pass({ days: 12 });
  const made = textOf((await story.take(await story.as('officer'), downgrade, 'produce')).certificate);
  await passReport();
  await story.take(await story.as('officer'), downgrade, 'seal');
  await story.take(await story.as('officer'), downgrade, 'deliver');
  expect(await lookUp(story, made)).toMatchObject({
    validUntil: RENEWED,
    grade: { zh: '三级' },
    state: { id: 'valid', valid: true },
  });
});

test('a report that lowers the grade takes the place of the original; the replacement under way is called off', async () => {
  await story.end();
  story = await Story.begin();
  ({ applicant, number } = await holder(story));
  await story.pass({ to: '2027-03-24T02:00:00Z' });
  annual = await report(story, applicant, number, poorer);
  const { id, made } = await replacement();
  await story.accept(annual);
  await story.evaluate(annual);
  await story.take(await story.as('officer'), annual, 'confirm');
  await story.pass({ days: 12 });
  await story.take(await story.as('officer'), annual, 'open-publicity');
  await story.pass({ days: 12 });
  const officer = await story.as('officer');
  expect((await story.try(officer, id, 'call-off', { comment: '原证书已冻结' })).status).toBe(409);
  const lower = await story.issue(annual);
  expect(await lookUp(story, number)).toMatchObject({ state: { id: 'downgraded' }, successor: lower });
  expect(await lookUp(story, lower)).toMatchObject({ state: { id: 'valid', valid: true } });

  await story.take(await story.as('officer'), id, 'seal');
  await expect(story.take(await story.as('officer'), id, 'deliver')).rejects.toThrow(/original-taken-over/);
  await story.take(await story.as('officer'), id, 'call-off', { comment: '原证书已降级换发' });
  expect((await story.see(applicant.visitor, id)).state).toMatchObject({ id: 'not-approved', final: true });
  expect(await inMaking(made)).toMatchObject({ state: { id: 'void', valid: false } });
  expect(await lookUp(story, lower)).toMatchObject({ state: { id: 'valid' } });
});
