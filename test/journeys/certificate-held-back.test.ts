import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import type { Applicant } from '#test/server/support/applicant.ts';
import { setMembership } from './support/annual-report.ts';
import { Story } from './support/story.ts';

/** A case whose publicity is over, of an enterprise whose membership ended during it. */
async function lostMember(story: Story): Promise<{ readonly applicant: Applicant; readonly id: string }> {
  const applicant = await story.enterprise();
  const id = await story.submit(applicant);
  await story.accept(id);
  await story.evaluate(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  await story.take(officer, id, 'open-publicity');
  await setMembership(story, applicant, '2026-11-24');
  await story.pass({ days: 12 });
  return { applicant, id };
}

describe('membership ends between publicity and issue', () => {
  let story: Story;
  let applicant: Applicant;
  let id: string;

  beforeAll(async () => {
    story = await Story.begin();
    ({ applicant, id } = await lostMember(story));
  });

  afterAll(() => story.end());

  test('the check with fresh data fails, and the issue is held with a reason', async () => {
    const officer = await story.as('officer');
    expect((await story.see(officer, id)).state).toMatchObject({ id: 'cleared' });
    const produced = await story.try(officer, id, 'produce');
    expect(produced.status).toBe(409);
    expect(JSON.stringify(produced.body)).toContain('颁证前复核未通过');
  });

  test('checked again nothing changes while the membership is gone', async () => {
    const officer = await story.as('officer');
    await story.take(officer, id, 'recheck');
    expect((await story.try(officer, id, 'produce')).status).toBe(409);
  });

  test('once the membership is back, the check holds and the certificate is made', async () => {
    const officer = await story.as('officer');
    await setMembership(story, applicant, '2027-12-31');
    expect((await story.try(officer, id, 'produce')).status).toBe(409);
    await story.take(officer, id, 'recheck');
    const declined = await story.try(officer, id, 'decline-issue', { comment: '不发' });
    expect(declined.status).toBe(409);
    expect(await story.issue(id)).toMatch(/^NMGAF\d{6,12}$/);
  });
});

describe('membership stays away', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.begin();
  });

  afterAll(() => story.end());

  test('the association declines the issue with a reason, and no certificate was ever made', async () => {
    const { applicant, id } = await lostMember(story);
    const officer = await story.as('officer');
    expect((await story.try(officer, id, 'decline-issue')).status).toBe(422);
    const after: JsonObject = await story.take(officer, id, 'decline-issue', { comment: '会员资格已终止' });
    expect(after).toMatchObject({ state: { id: 'not-issued', final: true }, certificate: null });
    expect((await applicant.visitor.get('/api/certificates')).body).toMatchObject({ total: 0 });
  });
});
