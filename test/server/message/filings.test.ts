import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { caseNumbered, complaintData, filePublicly, TRACES } from '#test/journeys/support/filing.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';

let story: Story;
let holder: Applicant;
let certificate: string;

beforeAll(async () => {
  story = await Story.begin();
  holder = await story.enterprise();
  certificate = (await story.grant(holder)).number;
});

afterAll(() => story.end());

/** The messages about filings that somebody has. */
async function told(login: string): Promise<readonly JsonObject[]> {
  const { items } = (await (await story.as(login)).get('/api/messages?size=100')).body;
  return rowsOf(items as Json).filter(({ subject }) => textOf((subject as JsonObject).zh).startsWith('收到'));
}

test('a complaint is told to those who are to take it up, and to nobody else', async () => {
  const { number } = await filePublicly(story, {
    procedure: 'procedures/complaint',
    certificate,
    data: complaintData(),
  });
  const complaint = await caseNumbered(await story.as('officer'), number);
  for (const login of ['officer', 'officer2']) {
    const messages = await told(login);
    expect(messages).toMatchObject([{ application: complaint, read: false }]);
    expect(JSON.stringify(messages)).toContain(number);
    for (const trace of TRACES) expect(JSON.stringify(messages)).not.toContain(trace);
  }
  for (const login of ['clerk', 'reviewer', 'supervisor']) expect(await told(login)).toEqual([]);
  const own = (await holder.visitor.get('/api/messages?size=100')).body.items;
  expect(JSON.stringify(own)).not.toContain(number);
});

test('an anonymous one too, although it is but a lead', async () => {
  const data = { ...complaintData(), complainant: { anonymous: true } };
  const { number } = await filePublicly(story, { procedure: 'procedures/complaint', certificate, data });
  const messages = await told('officer');
  expect(messages).toHaveLength(2);
  expect(JSON.stringify(messages)).toContain(number);
});
