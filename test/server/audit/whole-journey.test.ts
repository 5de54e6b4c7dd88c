import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { listHistory } from '#server/application/application-lookup.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from '../support/applicant.ts';
import type { Visitor } from '../support/visitor.ts';

let story: Story;
let applicant: Applicant;
let supervisor: Visitor;
let id: string;

beforeAll(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
  ({ id } = await story.grant(applicant));
  supervisor = await story.as('supervisor');
});

afterAll(async () => {
  await story.end();
});

/** What the trail says of a subject or an action, oldest first. */
async function trail(question: string): Promise<readonly JsonObject[]> {
  const answer = await supervisor.get(`/api/audit?${question}&size=100`);
  expect(answer.status).toBe(200);
  return [...rowsOf(answer.body.items as Json)].reverse();
}

describe('a case that went all the way', () => {
  test('has every event in the trail, in its order, with its role and its article', async () => {
    const events = await listHistory(story.server.services.db.queries, id);
    const told = (await trail(`subject=application:${id}`)).filter(({ detail }) => 'to' in (detail as JsonObject));
    expect(told.map(({ action, role, article }) => [action, role, article])).toEqual(
      events.map(({ step, role, article }) => [step, role, article]),
    );
    expect(told.every(({ article }) => typeof article === 'string' && article.startsWith('第'))).toBe(true);
    expect(told.map(({ sequence }) => sequence)).toEqual(told.map(({ sequence }) => sequence).sort(ascending));
  });

  test('tells of what people did by which request and from where, and of the clock that nobody asked it', async () => {
    const told = await trail(`subject=application:${id}`);
    const byPeople = told.filter(({ actor }) => actor !== null);
    expect(byPeople.length).toBeGreaterThan(10);
    for (const entry of byPeople) {
      expect(entry.requestId, JSON.stringify(entry)).toMatch(/^[a-z0-9]{20,}$/);
      expect(entry.address, JSON.stringify(entry)).toMatch(/127\.0\.0\.1/);
    }
    const byClock = told.filter(({ actor }) => actor === null);
    expect(byClock.map(({ action }) => action)).toContain('publicity-over');
    for (const { requestId, address } of byClock)
      expect({ requestId, address }).toEqual({ requestId: null, address: null });
  });

  test('gives each request of a person a name of its own', async () => {
    const told = await trail(`subject=application:${id}`);
    const steps = told.filter(({ actor, detail }) => actor !== null && 'to' in (detail as JsonObject));
    expect(new Set(steps.map(({ requestId }) => requestId)).size).toBe(steps.length);
  });

  test('leaves a chain that holds', async () => {
    expect((await supervisor.get('/api/audit/verification')).body).toMatchObject({ intact: true, firstBroken: null });
  });
});

function ascending(a: Json | undefined, b: Json | undefined): number {
  return Number(a) - Number(b);
}
