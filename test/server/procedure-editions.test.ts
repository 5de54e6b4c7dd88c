import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from './support/applicant.ts';
import { oneOf } from './support/edited-documents.ts';
import { textOf } from './support/visitor.ts';

const INTAKE = 'procedures/stages/intake.json';

let story: Story;
let early: Applicant;
let before: string;
let after: string;
let draft: string;

beforeAll(async () => {
  story = await Story.begin();
  early = await story.enterprise();
  before = await story.submit(early);
});

afterAll(async () => {
  await story.end();
});

test('an author of the data centre writes that reviewers begin the form check, and proposes it for tomorrow', async () => {
  const author = await story.as('rule-author');
  const [current] = rowsOf((await author.get('/api/editions')).raw);
  const drafted = await author.post('/api/editions', { basedOn: textOf(current?.id), name: '评审开始受理审查' });
  draft = textOf(drafted.body.id);
  const at = `/api/editions/${draft}/document?path=${INTAKE}`;
  const { content, digest } = (await author.get(at)).body;
  const changed = oneOf(content as JsonObject, 'steps', { on: 'take-up' }, { by: ['reviewer'] });
  expect((await author.put(at, { content: changed, digest: textOf(digest) })).status).toBe(200);
  const proposed = await author.post(`/api/editions/${draft}/proposal`, { effectiveOn: '2026-11-24' });
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(200);
});

test('nobody of the data centre may publish it; the association does', async () => {
  const author = await story.as('rule-author2');
  expect((await author.post(`/api/editions/${draft}/publication`)).status).toBe(403);
  const published = await (await story.as('officer')).post(`/api/editions/${draft}/publication`);
  expect(published.body).toMatchObject({ status: 'published', effectiveOn: '2026-11-24' });
});

test('a case that was submitted before goes on by the edition it was submitted under', async () => {
  await story.pass({ days: 1 });
  const late = await story.enterprise({ creditCode: '91150203MA0Q12343A', login: 'late' });
  after = await story.submit(late);
  const [clerk, reviewer] = [await story.as('clerk'), await story.as('reviewer')];
  expect(await story.try(reviewer, before, 'take-up')).toMatchObject({ status: 403, body: { code: 'not-your-step' } });
  expect((await story.take(clerk, before, 'take-up')).state).toMatchObject({ id: 'form-check' });
  expect(await story.see(clerk, before)).toMatchObject({ edition: { edition: '2022-03-01' } });
});

test('a case that was submitted after it took effect goes by the new one', async () => {
  const [clerk, reviewer] = [await story.as('clerk'), await story.as('reviewer')];
  expect(await story.try(clerk, after, 'take-up')).toMatchObject({ status: 403, body: { code: 'not-your-step' } });
  expect((await story.take(reviewer, after, 'take-up')).state).toMatchObject({ id: 'form-check' });
  expect(await story.see(clerk, after)).toMatchObject({ edition: { id: draft, edition: '2026-11-24' } });
  const steps = rowsOf((await story.see(clerk, before)).openSteps as Json).map(({ id }) => id);
  expect(steps).toContain('accept');
});
