import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { INTERNAL } from '#server/account/actor.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';

let story: Story;
let applicant: Applicant;
let stranger: Applicant;
let id: string;

beforeAll(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
  stranger = await story.enterprise({ creditCode: '91150203MA0Q12343A', login: 'stranger' });
  id = await story.submit(applicant);
  await story.accept(id);
});

afterAll(() => story.end());

async function inbox(visitor: Visitor, query = ''): Promise<readonly JsonObject[]> {
  const answer = await visitor.get(`/api/messages${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return rowsOf(answer.body.items as Json);
}

const subjects = (messages: readonly JsonObject[]) => messages.map(({ subject }) => textOf((subject as JsonObject).zh));
const unreadOf = async (visitor: Visitor) => (await visitor.get('/api/messages/unread')).body.count;

test('the enterprise is told of steps of others and of papers, newest first, each linked to its case', async () => {
  const messages = await inbox(applicant.visitor);
  expect(subjects(messages).map((subject) => subject.replace(/（.*?）/, ''))).toEqual([
    '受理通知书已送达',
    '新申请：开始检查表格和材料',
  ]);
  expect(messages.every(({ application, read }) => application === id && read === false)).toBe(true);
  expect(await unreadOf(applicant.visitor)).toBe(2);
});

test('work arrives with the people of the role that is to act, and with nobody else', async () => {
  expect(subjects(await inbox(await story.as('clerk')))).toHaveLength(1);
  const [arrived] = await inbox(await story.as('reviewer'));
  expect(textOf((arrived?.subject as JsonObject).zh)).toContain('待办');
  expect(await inbox(await story.as('officer'))).toEqual([]);
  expect(await inbox(stranger.visitor)).toEqual([]);
});

test('each person reads for itself; what one clerk has read is new to the other', async () => {
  const [clerk, other] = [await story.as('clerk'), await story.as('clerk2')];
  const [message] = await inbox(clerk);
  expect((await clerk.post(`/api/messages/${textOf(message?.id)}/read`)).status).toBe(204);
  expect((await clerk.post(`/api/messages/${textOf(message?.id)}/read`)).status).toBe(204);
  expect([await unreadOf(clerk), await unreadOf(other)]).toEqual([0, 1]);
  expect(await inbox(clerk, '?unread=true')).toEqual([]);
  expect(await inbox(clerk, '?unread=false')).toHaveLength(1);
});

test('a message of somebody else is not there', async () => {
  const [message] = await inbox(applicant.visitor);
  expect((await stranger.visitor.post(`/api/messages/${textOf(message?.id)}/read`)).status).toBe(404);
  expect((await story.server.visitor().get('/api/messages')).status).toBe(401);
});

test('a step that is undone leaves no message behind', async () => {
  const { db, steps, people } = story.server.services;
  const before = (await db.queries('message').pluck('id')) as string[];
  const actor = (await people.findActorByLogin(db.queries, 'reviewer', INTERNAL)) ?? null;
  let inside = 0;
  const undone = db.transact(async (trx) => {
    await steps.signal(trx, id, 'start-verification', { actor, comment: null });
    inside = ((await trx('message').pluck('id')) as string[]).length;
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(inside).toBe(before.length + 1);
  expect(await db.queries('message').pluck('id')).toEqual(before);
});

test('pages, and all read at once; what comes later is new again', async () => {
  const page = (await applicant.visitor.get('/api/messages?size=1&page=2')).body;
  expect(page).toMatchObject({ total: 2, page: 2, size: 1 });
  expect((await applicant.visitor.post('/api/messages/read-all')).status).toBe(204);
  expect(await unreadOf(applicant.visitor)).toBe(0);
  await story.take(await story.as('reviewer'), id, 'start-verification');
  expect(await unreadOf(applicant.visitor)).toBe(1);
  expect(subjects(await inbox(applicant.visitor, '?unread=true'))[0]).toContain('开始核验');
});

test('without settings nothing is written for e-mail and SMS, and the administrator sees that they are off', async () => {
  const answer = await (await story.as('administrator')).get('/api/outbox');
  expect(answer.body).toMatchObject({ items: [], total: 0, channels: [] });
  for (const other of ['clerk', 'officer', 'supervisor']) {
    expect((await (await story.as(other)).get('/api/outbox')).status).toBe(403);
  }
});
