import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, uploadRequired, type Applicant } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';

let story: Story;

beforeAll(async () => {
  story = await Story.begin();
});

afterAll(() => story.end());

/** Subjects of the messages that the calendar sent, oldest first. */
async function reminded(visitor: Visitor): Promise<readonly string[]> {
  const { items } = (await visitor.get('/api/messages?size=100')).body;
  const messages = rowsOf(items as Json).filter(({ application }) => application === null);
  return messages.map(({ subject }) => textOf((subject as JsonObject).zh)).reverse();
}

/** Ten in the morning of a day in Beijing. */
const morning = (day: string) => ({ to: `${day}T02:00:00Z` });

/** As many sweeps as two processes and a restart would make. */
async function sweepOften(): Promise<void> {
  const { demoClock, sweep } = story.server.services;
  for (let round = 0; round < 3; round += 1) {
    await demoClock?.advance({ to: new Date(Date.parse(story.server.services.clock.now()) + 3_700_000).toISOString() });
    await sweep.run();
  }
}

/** From a filled form to the day it is published. */
async function toPublicity(applicant: Applicant): Promise<string> {
  const id = await story.submit(applicant);
  await story.accept(id);
  await story.evaluate(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  await story.take(officer, id, 'open-publicity');
  return id;
}

async function handInReport({ visitor }: Applicant): Promise<void> {
  const started = await visitor.post('/api/applications', { procedure: 'procedures/annual-report' });
  expect(started.status, JSON.stringify(started.body)).toBe(201);
  const id = textOf(started.body.id);
  const sample = JSON.parse(readFileSync('forms/annual-report/samples/good/whole-year.json', 'utf8')) as JsonObject;
  const saved = await visitor.put(`/api/applications/${id}/data`, { version: 0, data: sample.data as JsonObject });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  await uploadRequired({ visitor, enterprise: '', creditCode: '', login: '' }, id);
  await story.take(visitor, id, 'submit');
}

describe('the annual report', () => {
  let idle: Applicant;
  let diligent: Applicant;

  beforeAll(async () => {
    idle = await story.enterprise();
    diligent = await story.enterprise({ creditCode: '91150203MA0Q12343A', login: 'diligent' });
    const cases = [await toPublicity(idle), await toPublicity(diligent)];
    await story.pass({ days: 12 });
    for (const id of cases) await story.issue(id);
  }, 120_000);

  test('thirty days before the window, and once however often the server looks', async () => {
    await story.pass(morning('2027-01-29'));
    expect(await reminded(idle.visitor)).toEqual([]);
    await story.pass(morning('2027-01-30'));
    await sweepOften();
    await story.pass(morning('2027-02-02'));
    expect(await reminded(idle.visitor)).toEqual(['年报将于2027年3月1日开始']);
  });

  test('the day it opens, though the server was down on it', async () => {
    await story.pass(morning('2027-03-04'));
    await sweepOften();
    expect((await reminded(idle.visitor)).slice(1)).toEqual(['年报已经开始，2027年5月31日截止']);
  });

  test('near its close only those who have not reported', async () => {
    await story.pass(morning('2027-03-15'));
    await handInReport(diligent);
    await story.pass(morning('2027-05-01'));
    expect(await reminded(diligent.visitor)).toHaveLength(2);
    expect((await reminded(idle.visitor)).slice(2)).toEqual(['年报还有30日截止']);
    await story.pass(morning('2027-05-26'));
    await sweepOften();
    expect((await reminded(idle.visitor)).slice(3)).toEqual(['年报还有5日截止']);
    expect(await reminded(diligent.visitor)).toHaveLength(2);
  });

  test('the end of validity, before and after, of a certificate that was not reported on', async () => {
    await story.pass(morning('2027-05-29'));
    await story.pass(morning('2027-06-01'));
    await sweepOften();
    const [ending, ended, ...more] = (await reminded(idle.visitor)).slice(4);
    expect(ending).toMatch(/^证书NMGAF\d+还有2日到期$/);
    expect(ended).toMatch(/^证书NMGAF\d+已到期$/);
    expect(more).toEqual([]);
    expect(await reminded(diligent.visitor)).toHaveLength(2);
  });

  test('once, though the process ends and begins again', async () => {
    const { db, rulebook, clock, box, applications, around } = story.server.services;
    const { createReminders } = await import('#server/message/reminders.ts');
    const parts = { db, rulebook, clock, box, applications, around, channels: [], onWritten: () => undefined };
    expect(await Promise.all([createReminders(parts).run(), createReminders(parts).run()])).toEqual([0, 0]);
  });
});

describe('a correction', () => {
  test('three days before its end by e-mail and in the system, not on the day it was asked', async () => {
    const applicant = await story.enterprise({ creditCode: '91150100MA0N12342H', login: 'slow' });
    const id = await story.submit(applicant);
    const clerk = await story.as('clerk');
    await story.take(clerk, id, 'take-up');
    await story.askCorrection(id);
    const { dueOn } = await story.see(clerk, id);
    const due = Date.parse(`${textOf(dueOn)}T02:00:00Z`);
    const dayBefore = (days: number) => ({ to: new Date(due - days * 86_400_000).toISOString() });
    const subjects = async () =>
      rowsOf((await applicant.visitor.get('/api/messages')).body.items as Json)
        .map(({ subject }) => textOf((subject as JsonObject).zh))
        .filter((subject) => subject.includes('补正期限'));
    await story.pass(dayBefore(4));
    expect(await subjects()).toEqual([]);
    await story.pass(dayBefore(3));
    await sweepOften();
    expect(await subjects()).toHaveLength(1);
    await story.pass(dayBefore(1));
    expect(await subjects()).toHaveLength(1);
  });
});

describe('work of the staff', () => {
  test('the people who hold it are told once of each case when its time ran out', async () => {
    const applicant = await story.enterprise({ creditCode: '91150100MA0N00016K', login: 'waiting' });
    const id = await story.submit(applicant);
    await story.pass({ days: 12 });
    await sweepOften();
    const clerk = await story.as('clerk');
    const { items } = (await clerk.get('/api/messages?size=100')).body;
    const overdue = rowsOf(items as Json).filter(({ subject }) =>
      textOf((subject as JsonObject).zh).startsWith('已超期'),
    );
    expect(overdue.filter(({ application }) => application === id)).toHaveLength(1);
    expect(new Set(overdue.map(({ application }) => application)).size).toBe(overdue.length);
  });
});
