import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { askAfter, caseNumbered, filePublicly, objectionData, TRACES } from './support/filing.ts';
import { Story } from './support/story.ts';

const OBJECTION = 'procedures/objection';

let story: Story;

beforeEach(async () => {
  story = await Story.begin();
});

afterEach(async () => {
  await story.end();
});

/** A case that is in publicity since today. */
async function publicised(): Promise<{ applicant: Applicant; id: string; publicity: string }> {
  const applicant = await story.enterprise();
  const id = await story.submit(applicant);
  await story.accept(id);
  await story.evaluate(id);
  const officer = await story.as('officer');
  await story.take(officer, id, 'confirm');
  const open = await story.take(officer, id, 'open-publicity');
  return { applicant, id, publicity: textOf(open.publicity) };
}

async function publicityOf(id: string): Promise<JsonObject> {
  return (await story.server.visitor().get(`/api/public/publicities/${id}`)).body;
}

test('an objection stops the clock; dismissed, publicity goes on with the days it had left', async () => {
  // 23 November 2026 is a Monday: three days end on Thursday the 26th.
  const { applicant, id, publicity } = await publicised();
  expect(await publicityOf(publicity)).toMatchObject({ state: 'open', closesOn: '2026-11-26' });
  await story.pass({ days: 1 });

  const receipt = await filePublicly(story, { procedure: OBJECTION, about: publicity, data: objectionData() });
  const officer = await story.as('officer');
  const objection = await caseNumbered(officer, receipt.number);
  const input = { gist: '对其中一项工程业绩有异议' };
  await story.take(officer, objection, 'take-up', { comment: '李四海实名反映，证据充分', input });
  expect((await story.see(officer, id)).state).toMatchObject({ id: 'objected' });
  expect(await publicityOf(publicity)).toMatchObject({ state: 'stopped' });

  await story.pass({ days: 6 });
  const officerLater = await story.as('officer');
  await story.take(officerLater, objection, 'dismiss', {
    comment: '电话告知李四海',
    input: { answer: '经核实业绩属实' },
  });
  // Stopped on Tuesday with Tuesday to Thursday left; taken up again on Monday the 30th, it ends on Wednesday.
  expect(await publicityOf(publicity)).toMatchObject({ state: 'open', closesOn: '2026-12-02' });
  expect(await askAfter(story, receipt)).toMatchObject({ state: { id: 'dismissed' }, answer: '经核实业绩属实' });

  const timeline = (await applicant.visitor.get(`/api/applications/${id}/timeline`)).raw;
  expect(rowsOf(timeline).map(({ comment }) => comment)).toEqual(
    expect.arrayContaining(['对其中一项工程业绩有异议', '经核实业绩属实']),
  );
  for (const trace of TRACES) expect(JSON.stringify(timeline)).not.toContain(trace);

  await story.pass({ to: '2026-12-03T00:00:00+08:00' });
  expect((await story.see(await story.as('officer'), id)).state).toMatchObject({ id: 'cleared' });
});

test('several objections: the clock runs on when none is open, one of the last evening counts, a later one is refused', async () => {
  const { id, publicity } = await publicised();
  const closesOn = textOf((await publicityOf(publicity)).closesOn);
  await story.pass({ to: `${closesOn}T23:50:00+08:00` });
  const first = await filePublicly(story, { procedure: OBJECTION, about: publicity, data: objectionData() });
  const second = await filePublicly(story, { procedure: OBJECTION, about: publicity, data: objectionData() });
  await story.pass({ days: 1 });
  const officer = await story.as('officer');
  expect((await story.see(officer, id)).state).toMatchObject({ id: 'in-publicity' });

  const late = { procedure: OBJECTION, about: publicity, data: objectionData() };
  const refused = await story.server.visitor().post('/api/public/filings', late);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'not-open' });

  const [one, two] = [await caseNumbered(officer, first.number), await caseNumbered(officer, second.number)];
  await story.take(officer, one, 'take-up', { comment: '受理', input: { gist: '对业绩有异议' } });
  await story.take(officer, two, 'take-up', { comment: '受理', input: { gist: '对人员有异议' } });
  await story.take(officer, one, 'dismiss', { comment: '查明', input: { answer: '业绩属实' } });
  expect((await story.see(officer, id)).state).toMatchObject({ id: 'objected' });
  await story.take(officer, two, 'dismiss', { comment: '查明', input: { answer: '人员属实' } });
  expect((await story.see(officer, id)).state).toMatchObject({ id: 'in-publicity' });
  await story.pass({ days: 4 });
  expect((await story.see(await story.as('officer'), id)).state).toMatchObject({ id: 'cleared' });
});

test('an anonymous objection is a lead: it holds nothing up until somebody takes it up with a reason; upheld, the evaluation is corrected', async () => {
  const { id, publicity } = await publicised();
  const item = 'scoring/basics/registered-capital';
  const anonymous = { procedure: OBJECTION, about: publicity, data: objectionData(true), finding: item };
  const receipt = await filePublicly(story, anonymous);
  const officer = await story.as('officer');
  const objection = await caseNumbered(officer, receipt.number);
  expect((await story.see(officer, objection)).state).toMatchObject({ id: 'lead' });
  expect((await story.see(officer, id)).state).toMatchObject({ id: 'in-publicity' });

  const whatIf = (await officer.get(`/api/applications/${objection}/what-if`)).body;
  expect(whatIf).toMatchObject({ finding: { id: item, level: 'item' }, changes: expect.any(Boolean) as unknown });
  expect((whatIf.then as JsonObject).points).toBeLessThan((whatIf.now as JsonObject).points as number);
  const blocking = (await officer.get(`/api/applications/${objection}/what-if?finding=eligibility/membership`)).body;
  expect(blocking).toMatchObject({ changes: true, then: { grade: null, eligible: false } });

  await story.take(officer, objection, 'take-up', {
    comment: '线索具体，依职权核查',
    input: { gist: '对注册资本有异议' },
  });
  const before = textOf((await story.see(officer, id)).latestEvaluation);
  await story.take(officer, objection, 'uphold', { comment: '属实', input: { answer: '异议成立，更正后重新评定' } });
  expect((await story.see(officer, id)).state).toMatchObject({ id: 'verifying' });
  expect(await publicityOf(publicity)).toMatchObject({ state: 'closed' });

  await story.conclude(id, { [item]: '异议成立' });
  const again = await story.as('officer');
  await story.take(again, id, 'confirm');
  const opened = await story.take(again, id, 'open-publicity');
  expect(opened.publicity).not.toBe(publicity);
  const latest = (await again.get(`/api/evaluations/${textOf(opened.latestEvaluation)}`)).body;
  expect(latest).toMatchObject({ supersedes: before });
});

test('a filing that is not complete is told everything at once, and a wrong code learns nothing', async () => {
  const { publicity } = await publicised();
  const anybody = story.server.visitor();
  const answer = await anybody.post('/api/public/filings', {
    procedure: OBJECTION,
    about: publicity,
    data: { objector: { anonymous: false }, declaration: {} },
  });
  expect(answer.status).toBe(422);
  const { form } = answer.body.problems as JsonObject;
  expect(rowsOf(form ?? []).map(({ pointer }) => pointer)).toEqual(
    expect.arrayContaining(['/objector/name', '/objector/mobile', '/objection/facts', '/declaration/truthful']),
  );
  const receipt = await filePublicly(story, { procedure: OBJECTION, about: publicity, data: objectionData() });
  const wrong = await anybody.get(`/api/public/filings?number=${receipt.number}&code=AAAAAAAAAAAA`);
  const nothing = await anybody.get(`/api/public/filings?number=2026-999999&code=${receipt.code}`);
  expect([wrong.status, nothing.status]).toEqual([404, 404]);
  expect({ ...wrong.body, instance: '' }).toEqual({ ...nothing.body, instance: '' });
  expect(Object.keys(await askAfter(story, receipt)).sort()).toEqual([
    'answer',
    'changedAt',
    'filedAt',
    'number',
    'procedureTitle',
    'state',
  ]);
});
