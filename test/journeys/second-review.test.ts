import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { rowsOf } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';
import { Story } from './support/story.ts';

let story: Story;
let one: Visitor;
let other: Visitor;
let id: string;

beforeAll(async () => {
  story = await Story.begin();
  id = await story.submit(await story.enterprise());
  await story.accept(id);
  [one, other] = [await story.as('reviewer'), await story.as('reviewer2')];
  await story.take(one, id, 'start-verification');
});

afterAll(() => story.end());

/** Accepts those of the items that are chosen by their place in the list. */
async function verify(by: Visitor, chosen: (index: number) => boolean): Promise<void> {
  const { items } = (await by.get(`/api/applications/${id}/verification`)).body;
  const said = rowsOf(items as Json)
    .filter((_, index) => chosen(index))
    .map(({ document }) => ({ document, finding: 'accepted' }));
  const answer = await by.put(`/api/applications/${id}/verification`, { items: said as Json });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function openTo(by: Visitor): Promise<readonly JsonObject[]> {
  return rowsOf((await story.see(by, id)).openSteps ?? null);
}

test('where both reviewers had a hand in it, the refusal tells them what to do', async () => {
  await verify(one, (index) => index % 2 === 0);
  await verify(other, (index) => index % 2 === 1);
  await story.take(other, id, 'conclude');
  for (const by of [one, other]) {
    const refused = await story.try(by, id, 'agree');
    expect(refused).toMatchObject({ status: 403, body: { code: 'same-person' } });
    expect(JSON.stringify(refused.body)).toContain('退回核验');
  }
  const returned = await story.try(other, id, 'return-review', { comment: '重新核验' });
  expect(returned).toMatchObject({ status: 403, body: { code: 'same-person' } });
});

test('the one who did not conclude sees the way back open, and the one who did sees why not', async () => {
  const wayBack = async (by: Visitor) => (await openTo(by)).find((step) => step.id === 'return-review');
  expect(await wayBack(one)).toMatchObject({ blocked: null });
  expect(JSON.stringify((await wayBack(other))?.blocked)).toContain('另一位评审人员');
});

test('two reviewers are enough: one verifies and concludes anew, the other agrees', async () => {
  await story.take(one, id, 'return-review', { comment: '由我重新逐项核验' });
  await verify(one, () => true);
  await story.take(one, id, 'conclude');
  expect(textOf((await story.try(one, id, 'agree')).body.code)).toBe('same-person');
  const agreed = await story.take(other, id, 'agree');
  expect(agreed.state).toMatchObject({ id: 'evaluated' });
});
