import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '#engine/model/json.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { bare, holder, lookUp, poorer, report, steady } from './support/annual-report.ts';
import { readPaper } from '#test/server/notice/served.ts';
import { Story } from './support/story.ts';

describe('points for a lower grade only', () => {
  let story: Story;
  let applicant: Applicant;
  let number: string;
  let id: string;

  beforeAll(async () => {
    story = await Story.begin();
    ({ applicant, number } = await holder(story));
    await story.pass({ to: '2027-03-24T02:00:00Z' });
    id = await report(story, applicant, number, poorer);
    await story.accept(id);
    await story.evaluate(id);
  });

  afterAll(() => story.end());

  test('the enterprise is heard for five working days before anything is lowered', async () => {
    const officer = await story.as('officer');
    await story.take(officer, id, 'confirm');
    expect(await story.see(officer, id)).toMatchObject({ state: { id: 'hearing' }, dueOn: '2027-03-31' });
    await story.take(applicant.visitor, id, 'respond', { comment: '请予核实' });
    expect((await story.try(officer, id, 'open-publicity')).status).not.toBe(200);
    await story.pass({ to: '2027-03-31T16:00:00Z' });
    expect((await story.see(applicant.visitor, id)).state).toMatchObject({ id: 'confirmed' });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'reviewing', valid: true } });
  });

  test('after publicity it gets a certificate of that grade, with a number and a validity of its own', async () => {
    const officer = await story.as('officer');
    await story.take(officer, id, 'open-publicity');
    await story.pass({ days: 12 });
    const next = await story.issue(id);
    expect(next).not.toBe(number);
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'downgraded', valid: false }, successor: next });
    expect(await lookUp(story, next)).toMatchObject({
      grade: { en: 'Grade three' },
      issuedOn: '2027-04-13',
      validUntil: '2028-05-31',
      state: { id: 'valid', valid: true },
    });
  });

  test('a report that led to a downgrade is not made again in the same year', async () => {
    const again = await applicant.visitor.post('/api/applications', { procedure: 'procedures/annual-report' });
    expect(again.status).toBe(409);
  });
});

describe('criteria that points do not make up for', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.begin();
  });

  afterAll(() => story.end());

  test('fewer staff than the grade asks for lowers nothing, and marks the case for a review', async () => {
    const { applicant, number } = await holder(story);
    await story.pass({ to: '2027-03-24T02:00:00Z' });
    const id = await report(story, applicant, number, (data) => ({
      ...steady(data),
      staff: rowsOf(data.staff ?? null).slice(0, 8),
    }));
    await story.accept(id);
    await story.evaluate(id);
    const officer = await story.as('officer');
    await story.take(officer, id, 'confirm');
    const seen = await story.see(officer, id);
    expect(seen).toMatchObject({ state: { id: 'renewed' }, grade: { id: '3' } });
    expect(rowsOf(seen.flags as Json).map(({ zh }) => zh)).toEqual(['人员或业绩未达该等级标准，请复核']);
    const { words } = await readPaper(applicant.visitor, id, 'result-notice');
    for (const told of ['复核提示', '人员或业绩未达该等级标准，请复核']) expect(words).toContain(told);
    expect(await lookUp(story, number)).toMatchObject({ grade: { en: 'Grade two' }, validUntil: '2028-05-31' });
    const timeline = (await applicant.visitor.get(`/api/applications/${id}/timeline`)).raw;
    expect(JSON.stringify(timeline)).toContain('列入复核，不因此降级');
  });
});

describe('points for no grade at all', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.begin();
  });

  afterAll(() => story.end());

  test('the certificate is not renewed: it holds to its last day and expires, which is no revocation', async () => {
    const { applicant, number } = await holder(story);
    await story.pass({ to: '2027-03-24T02:00:00Z' });
    const id = await report(story, applicant, number, bare);
    await story.accept(id);
    await story.evaluate(id);
    const officer = await story.as('officer');
    await story.take(officer, id, 'confirm');
    expect((await story.see(officer, id)).state).toMatchObject({ id: 'not-renewed', final: true });
    expect(await lookUp(story, number)).toMatchObject({
      validUntil: '2027-05-31',
      state: { id: 'valid', valid: true },
    });
    await story.pass({ to: '2027-05-31T16:00:00Z' });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'expired', valid: false } });
    const anew = await applicant.visitor.post('/api/applications', { procedure: 'procedures/initial' });
    expect(anew.status).toBe(201);
  });
});
