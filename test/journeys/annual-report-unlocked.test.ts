import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Applicant } from '#test/server/support/applicant.ts';
import { textOf, type Answer } from '#test/server/support/visitor.ts';
import { holder, lookUp, openReport, report } from './support/annual-report.ts';
import { Story } from './support/story.ts';

describe('the window is unlocked for one enterprise', () => {
  let story: Story;
  let applicant: Applicant;
  let number: string;
  let unlock: string;

  const openUnlock = async (login: string): Promise<Answer> =>
    (await story.as(login)).post('/api/applications', {
      procedure: 'procedures/unlock',
      enterprise: applicant.enterprise,
    });

  beforeAll(async () => {
    story = await Story.begin();
    ({ applicant, number } = await holder(story));
    await story.pass({ to: '2027-07-01T02:00:00Z' });
  });

  afterAll(() => story.end());

  test('not by the enterprise, and not by the data centre', async () => {
    const wanted = { procedure: 'procedures/unlock' };
    expect((await applicant.visitor.post('/api/applications', wanted)).status).toBe(403);
    expect((await openUnlock('clerk')).status).toBe(403);
  });

  test('an officer proposes it with a reason and a day of this year', async () => {
    unlock = textOf((await openUnlock('officer')).body.id);
    const officer = await story.as('officer');
    const until = '2027-08-31';
    expect((await story.try(officer, unlock, 'propose', { input: { until } })).status).toBe(422);
    const nextYear = { comment: '洪灾停工', input: { until: '2028-01-31' } };
    expect((await story.try(officer, unlock, 'propose', nextYear)).status).toBe(409);
    await story.take(officer, unlock, 'propose', { comment: '洪灾停工', input: { until } });
    expect((await openReport(applicant)).status).toBe(409);
  });

  test('another officer approves, never the same one', async () => {
    const alone = await story.try(await story.as('officer'), unlock, 'approve');
    expect(alone).toMatchObject({ status: 403, body: { code: 'same-person' } });
    await story.take(await story.as('officer2'), unlock, 'approve');
  });

  test('the enterprise reports although its certificate expired; it stays expired meanwhile', async () => {
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'expired', valid: false } });
    const id = await report(story, applicant, number);
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'expired', valid: false } });
    await story.accept(id);
    await story.evaluate(id);
    await story.take(await story.as('officer'), id, 'confirm');
    expect(await lookUp(story, number)).toMatchObject({
      validUntil: '2028-05-31',
      state: { id: 'valid', valid: true },
    });
  });
});

describe('the day to which it was unlocked passes', () => {
  let story: Story;
  let applicant: Applicant;

  beforeAll(async () => {
    story = await Story.begin();
    ({ applicant } = await holder(story));
    await story.pass({ to: '2027-07-01T02:00:00Z' });
  });

  afterAll(() => story.end());

  test('a draft ends with it, and no other is opened', async () => {
    const officer = await story.as('officer');
    const wanted = { procedure: 'procedures/unlock', enterprise: applicant.enterprise };
    const unlock = textOf((await officer.post('/api/applications', wanted)).body.id);
    await story.take(officer, unlock, 'propose', { comment: '系统故障', input: { until: '2027-07-05' } });
    await story.take(await story.as('officer2'), unlock, 'approve');
    const opened = await openReport(applicant);
    expect(opened).toMatchObject({ status: 201 });
    await story.pass({ to: '2027-07-05T15:59:00Z' });
    expect((await story.see(applicant.visitor, textOf(opened.body.id))).state).toMatchObject({ id: 'draft' });
    await story.pass({ to: '2027-07-05T16:00:00Z' });
    expect((await story.see(applicant.visitor, textOf(opened.body.id))).state).toMatchObject({ id: 'closed' });
    expect((await openReport(applicant)).status).toBe(409);
  });
});
