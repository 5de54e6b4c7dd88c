import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Applicant } from '#test/server/support/applicant.ts';
import { holder, openReport, setMembership } from './support/annual-report.ts';
import { closedBecause } from './support/kinds.ts';
import { Story } from './support/story.ts';

let story: Story;
let applicant: Applicant;

/** A holder whose dues are unpaid since the new year, in the window of the report. */
beforeAll(async () => {
  story = await Story.begin();
  ({ applicant } = await holder(story));
  await story.pass({ to: '2027-03-24T02:00:00Z' });
  await setMembership(story, applicant, '2026-12-31');
});

afterAll(() => story.end());

test('what would grant or prolong a grade is closed until membership is renewed', async () => {
  for (const procedure of ['procedures/promotion', 'procedures/annual-report']) {
    expect(await closedBecause(applicant, procedure), procedure).toContain('会员');
  }
  expect((await openReport(applicant)).status).toBe(409);
  await setMembership(story, applicant, '2030-12-31');
  expect(await closedBecause(applicant, 'procedures/annual-report')).toBeNull();
  await setMembership(story, applicant, '2026-12-31');
});

test('what keeps the register true stays open: a change, a replacement, a surrender', async () => {
  for (const procedure of ['procedures/change', 'procedures/replacement', 'procedures/surrender']) {
    expect(await closedBecause(applicant, procedure), procedure).toBeNull();
  }
});
