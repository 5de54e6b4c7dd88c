import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';
import { bodyOf, headerOf, openPostOffice, SMS_SECRET, type PostOffice } from './support/post-office.ts';

let office: PostOffice;
let story: Story;
let applicant: Applicant;
let id: string;
let administrator: Visitor;

beforeAll(async () => {
  office = await openPostOffice();
  story = await Story.begin({ settings: office.settings });
  applicant = await story.enterprise();
  id = await story.submit(applicant);
  administrator = await story.as('administrator');
});

afterAll(async () => {
  await story.end();
  await office.close();
});

const COMMENT = '法定代表人身份证 150102199001011234 与登记不符';

async function outbox(status = ''): Promise<readonly JsonObject[]> {
  return rowsOf((await administrator.get(`/api/outbox?size=100${status && `&status=${status}`}`)).body.items as Json);
}

/** A correction is asked, in a case of its own where it was asked before. */
async function askCorrection(): Promise<void> {
  const clerk = await story.as('clerk');
  if (((await story.see(clerk, id)).state as JsonObject).id === 'correction') {
    await story.take(applicant.visitor, id, 'withdraw');
    id = await story.submit(applicant);
  }
  await story.take(clerk, id, 'take-up');
  await story.askCorrection(id, '看不清', { comment: COMMENT });
}

const run = () => story.server.services.courier.run();

describe('a correction is asked', () => {
  beforeAll(askCorrection);

  test('the letter and the text message are in the outbox when the step is done, under seal', async () => {
    const waiting = await outbox('waiting');
    expect(waiting.map(({ channel, address }) => [channel, address])).toEqual([
      ['sms', '138****8000'],
      ['email', 'p***@example.org'],
    ]);
    const kept = JSON.stringify(await story.server.services.db.queries('outbox'));
    expect(kept).not.toContain('13800138000');
    expect(kept).not.toContain('plumbline@example.org');
  });

  test('each arrives once, however often the courier goes round', async () => {
    expect(await run()).toBe(2);
    expect(await run()).toBe(0);
    expect(office.mails.map(({ to }) => to)).toEqual([['plumbline@example.org']]);
    expect(office.texts).toHaveLength(1);
    expect((await outbox()).map(({ status, attempts }) => [status, attempts])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
  });

  test('the letter says it in both languages and always under the same name', async () => {
    const [mail] = office.mails;
    const [item] = (await outbox()).filter(({ channel }) => channel === 'email');
    expect(mail && headerOf(mail, 'Message-ID')).toBe(`<${textOf(item?.id)}@127.0.0.1>`);
    expect(mail && bodyOf(mail)).toContain('需要补正');
    expect(mail && bodyOf(mail)).toContain('needs correction by');
  });

  test('the text message is signed, and its key makes a repetition safe', async () => {
    const [sent] = office.texts;
    const [item] = (await outbox()).filter(({ channel }) => channel === 'sms');
    const { content = '', headers = {} } = sent ?? {};
    const signature = createHmac('sha256', SMS_SECRET)
      .update(`${String(headers['x-plumbline-time'])}.${content}`)
      .digest('hex');
    expect(headers['x-plumbline-signature']).toBe(`sha256=${signature}`);
    expect(headers['idempotency-key']).toBe(item?.id);
    expect(JSON.parse(content)).toMatchObject({ to: '13800138000', message: 'messages/correction-asked' });
  });

  test('nothing of the comment, the handler or the form leaves the system', () => {
    const left = office.mails.map(bodyOf).join() + office.texts.map(({ content }) => content).join();
    for (const personal of ['150102199001011234', '法定代表人', '钱二']) expect(left).not.toContain(personal);
    expect(office.mails.map(bodyOf).join()).not.toContain('13800138000');
  });
});

describe('a carrier that will not', () => {
  beforeEach(() => {
    office.behave('accept');
    office.mails.length = 0;
    office.texts.length = 0;
  });

  test('busy: it waits longer each time, and arrives once when the carrier is ready', async () => {
    await askCorrection();
    office.behave('busy');
    expect(await run()).toBe(0);
    expect(await outbox('waiting')).toHaveLength(2);
    expect(await run()).toBe(0);
    office.behave('accept');
    await story.server.services.demoClock?.advance({ to: later(1) });
    expect(await run()).toBe(2);
    expect([office.mails.length, office.texts.length]).toEqual([1, 1]);
  });

  test('a refused address fails at once and is told without the address; an administrator can send it again', async () => {
    await askCorrection();
    office.behave('refuse');
    await run();
    const failed = await outbox('failed');
    expect(failed.map(({ channel }) => channel).sort()).toEqual(['email', 'sms']);
    expect(JSON.stringify(failed)).not.toContain('plumbline@example.org');
    office.behave('accept');
    for (const item of failed) {
      expect((await administrator.post(`/api/outbox/${textOf(item.id)}/resend`)).body.status).toBe('waiting');
    }
    expect(await run()).toBe(2);
    expect((await administrator.post(`/api/outbox/${textOf(failed[0]?.id)}/resend`)).body.code).toBe('not-resendable');
  });

  test('hanging up after the letter was taken: nobody knows, so nothing is sent again by itself', async () => {
    await askCorrection();
    office.behave('hang-up');
    await run();
    const [uncertain] = await outbox('uncertain');
    expect(uncertain).toMatchObject({ channel: 'email', attempts: 1 });
    office.behave('accept');
    await story.server.services.demoClock?.advance({ to: later(600) });
    await run();
    expect(office.mails).toHaveLength(1);
    const known = office.mails[0] && headerOf(office.mails[0], 'Message-ID');
    const again = await story.as('administrator2');
    expect((await again.post(`/api/outbox/${textOf(uncertain?.id)}/resend`)).status).toBe(200);
    await run();
    expect(office.mails.map((mail) => headerOf(mail, 'Message-ID'))).toEqual([known, known]);
  });
});

/** The demo clock so many minutes on. */
function later(minutes: number): string {
  return new Date(Date.parse(story.server.services.clock.now()) + minutes * 60_000).toISOString();
}
