import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '#engine/model/json.ts';
import { rowsOf } from '#test/server/support/applicant.ts';
import { Story } from './support/story.ts';

let story: Story;
let id: string;

beforeAll(async () => {
  story = await Story.begin();
  id = await story.submit(await story.enterprise());
  await story.accept(id);
});

afterAll(() => story.end());

test('an association officer cannot touch the verification that points come from, and the attempt is audited', async () => {
  await story.take(await story.as('reviewer'), id, 'start-verification');
  const officer = await story.as('officer');
  const { items } = (await officer.get(`/api/applications/${id}/verification`)).body;
  const [first] = rowsOf(items ?? null);
  const said = [{ document: first?.document ?? '', finding: 'refused', reason: '不同意' }] as Json;
  const answer = await officer.put(`/api/applications/${id}/verification`, { items: said });
  expect([403, 409]).toContain(answer.status);
  expect(await refusals(`/api/applications/${id}/verification`)).toMatchObject([{ actor: 'officer' }]);
});

test('the data centre cannot issue, and the attempt is audited', async () => {
  await story.conclude(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  await story.take(officer, id, 'open-publicity');
  await story.pass({ days: 12 });
  for (const login of ['clerk', 'reviewer']) {
    expect((await story.try(await story.as(login), id, 'produce')).status).toBe(403);
  }
  const audited = await refusals(`/api/applications/${id}/steps`);
  expect(audited.map(({ actor }) => actor).sort()).toEqual(['clerk', 'reviewer']);
});

/** What the audit trail tells of refused attempts at a path. */
async function refusals(path: string) {
  const supervisor = await story.as('supervisor');
  const { items } = (await supervisor.get('/api/audit?action=refused&size=50')).body;
  return rowsOf(items ?? null).filter(({ detail }) => JSON.stringify(detail).includes(`"${path}"`));
}
