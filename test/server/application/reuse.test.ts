import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { askingFor } from '#test/journeys/support/kinds.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';

let story: Story;
let owner: Applicant;
let stranger: Applicant;
let first: string;
let second: string;

beforeAll(async () => {
  story = await Story.begin();
  owner = await story.enterprise();
  stranger = await story.enterprise({ creditCode: '91150203MA0Q12343A', login: 'stranger' });
  ({ id: first } = await story.grant(owner, 'procedures/initial', askingFor(4)));
  const opened = await owner.visitor.post('/api/applications', { procedure: 'procedures/promotion' });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  second = textOf(opened.body.id);
});

afterAll(() => story.end());

const offersOf = async (id: string) =>
  rowsOf((await owner.visitor.get(`/api/applications/${id}/reusable-materials`)).raw);
const fileOf = (offer: JsonObject | undefined) => textOf((offer?.file as JsonObject).id);
const listed = async (visitor: Visitor, path: string) => rowsOf((await visitor.get(path)).body.items as Json);

test('a new form says what earlier ones told for it, and where', async () => {
  const { body } = await owner.visitor.get(`/api/applications/${second}/carried`);
  expect(rowsOf(body.from ?? []).map(({ id }) => id)).toEqual([first]);
  expect(body.data).toMatchObject({ operation: { premises: 'owned' } });
  expect(body.data).not.toHaveProperty('declarations');
});

test('files handed in before are handed in again as they are, and taken back like any other', async () => {
  const before = await offersOf(second);
  expect(before.length).toBeGreaterThan(0);
  const path = `/api/applications/${second}/reusable-materials`;
  const taken = await owner.visitor.post(path, { files: [fileOf(before[0])] });
  expect(taken.status, JSON.stringify(taken.body)).toBe(201);
  const [copy] = rowsOf(taken.raw);
  expect(copy?.sha256).toBe((before[0]?.file as JsonObject).sha256);
  expect(await offersOf(second)).toHaveLength(before.length - 1);
  const removed = await owner.visitor.delete(`/api/applications/${second}/materials/${textOf(copy?.id)}`);
  expect(removed.status).toBe(204);
  expect(await offersOf(second)).toHaveLength(before.length);
});

test('nobody hands in what is not on offer, or what belongs to another enterprise', async () => {
  const [offer] = await offersOf(second);
  const files = [fileOf(offer)];
  const unknown = await owner.visitor.post(`/api/applications/${second}/reusable-materials`, { files: ['none'] });
  expect(unknown.status).toBe(404);
  const theirs = await stranger.visitor.post('/api/applications', { procedure: 'procedures/initial' });
  const path = `/api/applications/${textOf(theirs.body.id)}/reusable-materials`;
  expect((await stranger.visitor.post(path, { files })).status).toBe(404);
  expect((await stranger.visitor.get(`/api/applications/${second}/carried`)).status).toBe(404);
});

test('an enterprise finds what is under way and what is over, its papers and the messages of a case', async () => {
  const ids = async (query: string) => (await listed(owner.visitor, `/api/applications?${query}`)).map(({ id }) => id);
  expect(await ids('standing=open')).toEqual([second]);
  expect(await ids('standing=over')).toEqual([first]);
  const papers = await listed(owner.visitor, '/api/notices');
  expect(papers.length).toBeGreaterThan(0);
  expect(papers.every(({ application }) => (application as JsonObject).id === first)).toBe(true);
  expect(await listed(owner.visitor, `/api/notices?q=${encodeURIComponent(textOf(papers[0]?.number))}`)).toHaveLength(
    1,
  );
  expect(await listed(stranger.visitor, '/api/notices')).toEqual([]);
  const about = await listed(owner.visitor, `/api/messages?application=${first}`);
  expect(about.length).toBeGreaterThan(0);
  expect(await listed(owner.visitor, `/api/messages?application=${second}`)).toEqual([]);
});

test('a procedure tells which of its stretches every case goes through', async () => {
  const procedures = rowsOf((await owner.visitor.get('/api/procedures')).raw);
  const initial = procedures.find(({ id }) => id === 'procedures/initial');
  const always = new Map(rowsOf(initial?.phases ?? []).map(({ id, always: is }) => [id, is]));
  expect(always.get('verification')).toBe(true);
  expect(always.get('publicity')).toBe(true);
  expect(always.get('objection')).toBe(false);
  expect(always.get('standard-not-met')).toBe(false);
});
