import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '#engine/model/json.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { askForChange, reportLoss } from './support/certificate.ts';
import { holder, lookUp } from './support/annual-report.ts';
import { Story } from './support/story.ts';

describe('from the press to the hand', () => {
  let story: Story;
  let applicant: Applicant;
  let id: string;
  let number: string;

  beforeAll(async () => {
    story = await Story.begin();
    applicant = await story.enterprise();
    id = await story.submit(applicant);
    await story.accept(id);
    await story.evaluate(id);
    const officer = await story.as('officer');
    await story.take(officer, id, 'confirm');
    await story.take(officer, id, 'open-publicity');
    await story.pass({ days: 12 });
    number = textOf((await story.take(await story.as('officer'), id, 'produce')).certificate);
  });

  afterAll(() => story.end());

  test('before it is sealed and handed over, nobody outside finds it and it is not handed over unsealed', async () => {
    expect(await lookUp(story, number)).toEqual({});
    expect((await applicant.visitor.get(`/api/certificates/${number}/paper`)).status).toBe(404);
    expect((await applicant.visitor.get(`/api/certificates/${number}/events`)).status).toBe(404);
    expect((await story.try(await story.as('officer'), id, 'deliver', { input: { receivedBy: '钱二' } })).status).toBe(
      409,
    );
  });

  test('sealing asks for the number of the label, handing over for the one who received it; both are kept', async () => {
    const officer = await story.as('officer');
    expect((await story.try(officer, id, 'seal')).status).toBe(422);
    await story.take(officer, id, 'seal', { input: { label: 'FW-20261205-0001' } });
    expect(await lookUp(story, number)).toEqual({});
    expect((await story.try(officer, id, 'deliver')).status).toBe(422);
    await story.take(officer, id, 'deliver', { input: { receivedBy: '钱二' } });
    expect(await lookUp(story, number)).toMatchObject({ printing: 1, state: { id: 'valid', valid: true } });
    const events = (await officer.get(`/api/certificates/${number}/events`)).raw as Json[];
    expect(events).toMatchObject([
      { event: 'make', actor: 'officer' },
      { event: 'seal', given: [{ name: 'label', value: 'FW-20261205-0001' }] },
      { event: 'deliver', given: [{ name: 'receivedBy', value: '钱二' }] },
    ]);
  });

  test('it holds to the last second of 31 May in Beijing, however late the sweep is', async () => {
    const clock = story.server.services.demoClock;
    await clock?.advance({ to: '2027-05-31T15:59:50Z' });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'valid', valid: true } });
    await clock?.advance({ to: '2027-05-31T16:00:00Z' });
    await story.signInAgain();
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'expired', valid: false } });
    const own = rowsOf((await applicant.visitor.get('/api/certificates')).body.items ?? null);
    expect(own).toMatchObject([{ number, state: { id: 'expired', valid: false } }]);
    const openings = rowsOf((await applicant.visitor.get('/api/openings')).raw);
    expect(openings.find(({ procedure }) => procedure === 'procedures/change')).toMatchObject({ open: false });
  });

  test('the sweep, coming late, writes it down once', async () => {
    await story.pass({ days: 3 });
    await story.pass({ days: 3 });
    const events = (await applicant.visitor.get(`/api/certificates/${number}/events`)).raw as Json[];
    expect(events.slice(3)).toMatchObject([{ event: 'expire', state: { id: 'expired' }, article: '第十九条' }]);
  });
});

describe('a change of what is printed', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.begin();
  });

  afterAll(() => story.end());

  test('keeps number and validity, counts the printing, and the old paper proves that it was replaced', async () => {
    const { applicant, number } = await holder(story);
    const { key, box, db } = story.server.services;
    const id = await askForChange(story, applicant, number);
    await story.accept(id);
    await story.take(await story.as('officer'), id, 'approve');
    await story.take(await story.as('officer'), id, 'seal');
    await story.take(await story.as('officer'), id, 'deliver');
    expect(await lookUp(story, number)).toMatchObject({ number, printing: 2, validUntil: '2027-05-31' });
    const old = await key.sign({ n: number, p: 1 });
    const checked = await story.server.visitor().post('/api/public/certificates/check', { payload: old });
    expect(checked.body).toMatchObject({
      genuine: true,
      certificate: { printing: 1, state: { id: 'changed', valid: false }, successor: number },
    });
    const [sealed] = (await db
      .queries('certificate')
      .where({ number, printing: 1 })
      .pluck('check_code_sealed')) as string[];
    const byCode = await story.server
      .visitor()
      .post('/api/public/certificates/check', { checkCode: box.open(sealed ?? '') });
    expect(byCode.body).toMatchObject({ genuine: true, certificate: { printing: 1, state: { valid: false } } });
  });
});

describe('a certificate that was lost', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.begin();
  });

  afterAll(() => story.end());

  test('is frozen when the replacement is accepted, void when it is reissued, and never anything else', async () => {
    const { applicant, number } = await holder(story);
    const id = await reportLoss(story, applicant, number);
    await story.accept(id);
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'frozen', valid: false } });
    const officer = await story.as('officer');
    const made = await story.take(officer, id, 'approve');
    await story.take(officer, id, 'seal');
    await story.take(officer, id, 'deliver');
    const next = textOf(made.certificate);
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'void', valid: false }, successor: next });
    expect(await lookUp(story, next)).toMatchObject({ validUntil: '2027-05-31', state: { id: 'valid', valid: true } });
    await story.pass({ to: '2028-06-01T02:00:00Z' });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'void' }, successor: next });
  });
});
