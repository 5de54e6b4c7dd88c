import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { startServer } from '#test/server/support/running-server.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';
import { openPostOffice, type PostOffice } from './support/post-office.ts';

let office: PostOffice;
let story: Story;
let applicant: Applicant;
let id: string;

beforeAll(async () => {
  office = await openPostOffice();
  story = await Story.begin({ settings: office.settings });
  applicant = await story.enterprise();
  id = await story.submit(applicant);
});

afterAll(async () => {
  await story.end();
  await office.close();
});

const MESSAGE = 'messages/correction-asked.json';

/** Saves a document of a draft, changed. */
async function edit(author: Visitor, draft: string, path: string, change: (content: JsonObject) => JsonObject) {
  const address = `/api/editions/${draft}/document?path=${path}`;
  const { content, digest } = (await author.get(address)).body;
  const saved = await author.put(address, { content: change(content as JsonObject), digest: textOf(digest) });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
}

async function asked(): Promise<readonly string[]> {
  const { items } = (await applicant.visitor.get('/api/messages?size=100')).body;
  const texts = rowsOf(items as Json).map(({ subject }) => textOf((subject as JsonObject).zh));
  return texts.filter((subject) => subject.includes('补正'));
}

test(
  'another text and other channels are an edition of the document, in force for everybody from its day',
  { timeout: 180_000 },
  async () => {
    const author = await story.as('rule-author');
    const [edition] = rowsOf((await author.get('/api/editions')).raw);
    const made = await author.post('/api/editions', { basedOn: textOf(edition?.id), name: '通知调整' });
    const draft = textOf(made.body.id);
    await edit(author, draft, MESSAGE, (content) => ({
      ...content,
      channels: ['inbox', 'email'],
      subject: { zh: '请补正 {{number}}', en: 'Please correct {{number}}' },
      body: { zh: '请于{{given dueOn "期限内"}}补正', en: 'By {{number}}' },
    }));
    const unsound = await author.post(`/api/editions/${draft}/check`);
    expect(JSON.stringify(unsound.raw)).toContain('PL-MESSAGE-TEXT');
    await edit(author, draft, MESSAGE, (content) => ({
      ...content,
      body: { zh: '请及时补正', en: 'Correct it in time' },
    }));
    await edit(author, draft, `cases/${MESSAGE}`, (content) => ({
      ...content,
      cases: [
        {
          name: '退回补正时发站内和邮件',
          given: { heard: { effects: [{ do: 'notify', paper: 'correction-notice' }] } },
          expect: { about: ['correction-notice'], channels: ['inbox', 'email'] },
        },
      ],
    }));
    const proposed = await author.post(`/api/editions/${draft}/proposal`, { effectiveOn: '2026-11-27' });
    expect(proposed.status, JSON.stringify(proposed.body).slice(0, 900)).toBe(200);
    const published = await (await story.as('officer')).post(`/api/editions/${draft}/publication`);
    expect(published.status, JSON.stringify(published.body).slice(0, 900)).toBe(200);

    const clerk = await story.as('clerk');
    await story.take(clerk, id, 'take-up');
    await story.askCorrection(id);
    expect(await story.server.services.courier.run()).toBe(2);
    expect([office.mails.length, office.texts.length]).toEqual([1, 1]);

    await story.pass({ days: 4 });
    await story.take(applicant.visitor, id, 'resubmit');
    await story.askCorrection(id);
    await story.server.services.courier.run();
    expect([office.mails.length, office.texts.length]).toEqual([2, 1]);
    const [now, before] = await asked();
    expect(now).toMatch(/^请补正 /);
    expect(before).toMatch(/需要补正$/);
  },
);

test('a ruleset that says nothing of messages sends none, and goes on as before', async () => {
  const server = await startServer({ documents: resolve('test/fixtures/mini'), settings: office.settings });
  try {
    const baker = server.visitor();
    const form = {
      bakery: { name: 'Crumb', number: 'BG-12345' },
      person: { login: 'crumb', password: 'Rye-and-Wheat-1', name: 'Ada' },
    };
    const registered = await baker.post('/api/registrations', { form });
    expect(registered.status, JSON.stringify(registered.body)).toBe(201);
    expect((await baker.post('/api/applications', { procedure: 'procedures/apply' })).status).toBe(201);
    await server.services.sweep.run();
    expect((await baker.get('/api/messages')).body).toMatchObject({ items: [], total: 0 });
    expect(await server.services.courier.run()).toBe(0);
  } finally {
    await server.stop();
  }
});
