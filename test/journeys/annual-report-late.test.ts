import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Applicant } from '#test/server/support/applicant.ts';
import { holder, lookUp, openReport, report, reportForm, steady } from './support/annual-report.ts';
import { fillApplication, uploadRequired } from '#test/server/support/applicant.ts';
import { Story } from './support/story.ts';

/** The last seconds of 31 May in Beijing, told in UTC, the zone the server runs in. */
const JUST_IN_TIME = '2027-05-31T15:59:50Z';
const TOO_LATE = '2027-05-31T16:00:00Z';

async function draft(story: Story, applicant: Applicant, number: string): Promise<string> {
  const today = await story.today();
  const id = await fillApplication(applicant, 'procedures/annual-report', () => steady(reportForm(number, today)));
  await uploadRequired(applicant, id);
  return id;
}

describe('nobody reported by 31 May', () => {
  let story: Story;
  let applicant: Applicant;
  let number: string;
  let id: string;

  beforeAll(async () => {
    story = await Story.begin();
    ({ applicant, number } = await holder(story));
    await story.pass({ to: '2027-05-30T02:00:00Z' });
    id = await draft(story, applicant, number);
  });

  afterAll(() => story.end());

  test('a draft cannot be submitted at 00:00:00 of 1 June, though no sweep has closed it yet', async () => {
    await story.server.services.demoClock?.advance({ to: TOO_LATE });
    await story.signInAgain();
    const late = await story.try(applicant.visitor, id, 'submit');
    expect(late.status).toBe(409);
    expect(JSON.stringify(late.body)).toContain('年报窗口已关闭');
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'expired', valid: false } });
  });

  test('the clock closes the draft, and the certificate is expired, not revoked', async () => {
    await story.pass({ days: 0 });
    expect(await story.see(applicant.visitor, id)).toMatchObject({ state: { id: 'closed', final: true } });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'expired', valid: false }, successor: null });
    expect((await openReport(applicant)).status).toBe(409);
  });

  test('the enterprise may apply again at once', async () => {
    const anew = await applicant.visitor.post('/api/applications', { procedure: 'procedures/initial' });
    expect(anew.status).toBe(201);
  });
});

describe('reported in the last seconds, decided afterwards', () => {
  let story: Story;
  let applicant: Applicant;
  let number: string;
  let id: string;

  beforeAll(async () => {
    story = await Story.begin();
    ({ applicant, number } = await holder(story));
    await story.pass({ to: '2027-05-30T02:00:00Z' });
    id = await draft(story, applicant, number);
    await story.pass({ to: JUST_IN_TIME });
    await story.take(applicant.visitor, id, 'submit');
  });

  afterAll(() => story.end());

  test('the certificate stays valid, under review, when 31 May has passed', async () => {
    await story.pass({ to: '2027-06-15T02:00:00Z' });
    expect(await lookUp(story, number)).toMatchObject({
      validUntil: '2027-05-31',
      state: { id: 'reviewing', valid: true },
    });
  });

  test('a report that passes in July renews it to the next 31 May', async () => {
    await story.accept(id);
    await story.evaluate(id);
    await story.pass({ to: '2027-07-01T02:00:00Z' });
    await story.take(await story.as('officer'), id, 'confirm');
    expect(await lookUp(story, number)).toMatchObject({
      validUntil: '2028-05-31',
      state: { id: 'valid', valid: true },
    });
  });
});

describe('reported in time, undecided for thirty working days', () => {
  let story: Story;
  let number: string;
  let id: string;

  beforeAll(async () => {
    story = await Story.begin();
    const held = await holder(story);
    number = held.number;
    await story.pass({ to: '2027-05-24T02:00:00Z' });
    id = await report(story, held.applicant, number);
    await story.accept(id);
    await story.evaluate(id);
  });

  afterAll(() => story.end());

  test('the certificate is valid to the last of them and expires on the next day', async () => {
    await story.pass({ to: '2027-07-12T15:59:00Z' });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'reviewing', valid: true } });
    await story.pass({ to: '2027-07-12T16:00:00Z' });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'expired', valid: false } });
  });

  test('and is renewed when the report passes even later', async () => {
    await story.pass({ to: '2027-08-02T02:00:00Z' });
    await story.take(await story.as('officer'), id, 'confirm');
    expect(await lookUp(story, number)).toMatchObject({
      validUntil: '2028-05-31',
      state: { id: 'valid', valid: true },
    });
  });
});

describe('withdrawn after the window', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.begin();
  });

  afterAll(() => story.end());

  test('the certificate is no longer under review, so it is over', async () => {
    const { applicant, number } = await holder(story);
    await story.pass({ to: '2027-05-24T02:00:00Z' });
    const id = await report(story, applicant, number);
    await story.pass({ to: '2027-06-03T02:00:00Z' });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'reviewing', valid: true } });
    await story.take(applicant.visitor, id, 'withdraw');
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'expired', valid: false } });
  });
});
