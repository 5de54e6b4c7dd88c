import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import type { Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { askingFor, auditOf, lookUp, noticesOf } from './support/kinds.ts';
import { Story } from './support/story.ts';

let story: Story;

beforeEach(async () => {
  story = await Story.begin();
});

afterEach(async () => {
  await story.end();
});

/** An application for the first grade by an enterprise that reaches the second, confirmed by the association. */
async function confirmed(who: { creditCode: string; login: string }): Promise<{ applicant: Applicant; id: string }> {
  const applicant = await story.enterprise(who);
  const id = await story.submit(applicant, 'procedures/initial', askingFor(1));
  await story.accept(id);
  await story.evaluate(id);
  await story.take(await story.as('officer'), id, 'confirm');
  return { applicant, id };
}

test('a lower grade is offered, and granted once the enterprise accepts it', async () => {
  const { applicant, id } = await confirmed({ creditCode: '91150100MA0N00008Q', login: 'accepts' });
  const offered = await story.see(applicant.visitor, id);
  expect(offered).toMatchObject({ state: { id: 'offered' }, grade: { id: '2' }, dueOn: '2026-11-30' });
  expect((offered.openSteps as unknown as JsonObject[]).map((step) => step.id)).toEqual([
    'accept-lower',
    'decline-lower',
  ]);
  const result = await applicant.visitor.get(`/api/evaluations/${textOf(offered.latestEvaluation)}`);
  expect(result.body).toMatchObject({ grade: { id: '2' } });
  expect(await noticesOf(story, id)).toContain('notice result-notice');

  const officer = await story.as('officer');
  expect((await story.try(officer, id, 'accept-lower')).status).toBe(403);
  expect((await story.try(officer, id, 'open-publicity')).status).toBe(409);
  await story.take(applicant.visitor, id, 'accept-lower');
  await story.take(officer, id, 'open-publicity');
  await story.pass({ days: 12 });
  const number = await story.issue(id);
  expect(await lookUp(story, number)).toMatchObject([{ number, grade: { zh: '二级' }, state: { valid: true } }]);
  expect(await auditOf(story, id)).toEqual(
    expect.arrayContaining(['offer-lower 第二十一条', 'accept-lower 第二十一条']),
  );
});

test('a lower grade that is declined is never imposed', async () => {
  const { applicant, id } = await confirmed({ creditCode: '91150203MA0Q12343A', login: 'declines' });
  await story.take(applicant.visitor, id, 'decline-lower');
  expect(await story.see(applicant.visitor, id)).toMatchObject({
    state: { id: 'not-met', final: true },
    certificate: null,
  });
  expect(await noticesOf(story, id)).toEqual([
    'notice acceptance-notice',
    'report procedures/initial',
    'notice result-notice',
    'notice result-notice',
  ]);
  expect((await story.try(applicant.visitor, id, 'accept-lower')).status).toBe(409);
});

test('no answer in time means no', async () => {
  const { applicant, id } = await confirmed({ creditCode: '91150600MA0PABCD7G', login: 'silent' });
  const { dueOn } = await story.see(applicant.visitor, id);
  await story.pass({ to: `${textOf(dueOn)}T23:00:00+08:00` });
  expect((await story.see(applicant.visitor, id)).state).toMatchObject({ id: 'offered' });
  await story.pass({ days: 1 });
  expect((await story.see(applicant.visitor, id)).state).toMatchObject({ id: 'not-met', final: true });
  expect(await auditOf(story, id)).toContain('lapse-lower 第二十一条');
});
