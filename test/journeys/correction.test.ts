import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { writeAt } from '#engine/model/pointer.ts';
import { PDF, rowsOf, sampleForm, type Applicant } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';
import { Story } from './support/story.ts';

let story: Story;
let applicant: Applicant;
let clerk: Visitor;

beforeAll(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
});

afterAll(async () => {
  await story.end();
});

const NAME = '/staff/0/name';
const AREA = '/operation/officeArea';
const LICENCE = { material: 'materials/business-licence' };

async function begin(): Promise<string> {
  const id = await story.submit(applicant);
  clerk = await story.as('clerk');
  await story.take(clerk, id, 'take-up');
  return id;
}

function note(by: Visitor, id: string, place: JsonObject, reason: string) {
  return by.post(`/api/applications/${id}/defects`, { ...place, reason });
}

async function lists(by: Visitor, id: string): Promise<readonly JsonObject[]> {
  return rowsOf((await by.get(`/api/applications/${id}/defects`)).body.lists as Json);
}

function defectsOf(list: JsonObject | undefined): readonly JsonObject[] {
  return rowsOf(list?.defects ?? []);
}

describe('one list of defects, told at once', () => {
  let id: string;

  test('nothing can be told before it is marked at its field or material', async () => {
    id = await begin();
    const step = rowsOf((await story.see(clerk, id)).openSteps as Json).find((row) => row.id === 'ask-correction');
    expect(step).toMatchObject({ needs: { defects: true }, article: '第十六条（二）' });
    expect(step?.blocked).not.toBeNull();
    expect((await story.try(clerk, id, 'ask-correction', { comment: '请补正' })).status).toBe(409);
  });

  test('the clerk marks fields, rows and materials, changes and takes back; nobody else does', async () => {
    expect((await note(clerk, id, { pointer: NAME }, '姓名与证件不符')).status).toBe(201);
    expect((await note(clerk, id, { pointer: AREA }, '面积与租赁协议不符')).status).toBe(201);
    expect((await note(clerk, id, LICENCE, '看不清')).status).toBe(201);
    expect((await note(clerk, id, { pointer: '/staff/400/name' }, '没有这一行')).body.code).toBe('no-such-place');
    expect((await note(clerk, id, { material: 'materials/passport' }, '没有这项')).body.code).toBe('no-such-place');
    for (const other of [await story.as('reviewer'), await story.as('officer')]) {
      expect((await note(other, id, { pointer: NAME }, '不该由我')).body.code).toBe('not-noting');
    }
    expect((await note(applicant.visitor, id, { pointer: NAME }, '不该由我')).status).toBe(403);
    const [list] = await lists(clerk, id);
    expect(list).toMatchObject({ round: 1, toldAt: null });
    const [first, second] = defectsOf(list);
    expect(first?.title).toMatchObject({ zh: expect.stringMatching(/名册 · 第 1 行（.+） · 姓名/) as string });
    const changed = `/api/applications/${id}/defects/${textOf(first?.id)}`;
    expect((await clerk.put(changed, { reason: '姓名与身份证件不符' })).status).toBe(200);
    expect((await clerk.delete(`/api/applications/${id}/defects/${textOf(second?.id)}`)).status).toBe(200);
    expect(await lists(applicant.visitor, id)).toEqual([]);
  });

  test('the step tells the whole list, which stays as it is', async () => {
    await story.take(clerk, id, 'ask-correction');
    const [list] = await lists(applicant.visitor, id);
    expect(list?.toldAt).not.toBeNull();
    expect(defectsOf(list).map(({ reason }) => reason)).toEqual(['姓名与身份证件不符', '看不清']);
    const late = await note(clerk, id, { pointer: AREA }, '又发现一处');
    expect(late.body.code).toBe('not-noting');
    const notices = (await applicant.visitor.get(`/api/applications/${id}/notices`)).raw;
    expect(rowsOf(notices)).toMatchObject([{ document: 'correction-notice' }]);
  });

  test('the applicant mends and says what was done; the clerk sees before and now of each', async () => {
    const { version, data } = await story.see(applicant.visitor, id);
    const mended = writeAt(data as JsonObject, ['staff', 0, 'name'], '王更正');
    await applicant.visitor.put(`/api/applications/${id}/data`, { version: version as number, data: mended });
    const [list] = await lists(applicant.visitor, id);
    const [name] = defectsOf(list);
    const answered = await applicant.visitor.put(`/api/applications/${id}/defects/${textOf(name?.id)}/answer`, {
      answer: '已按身份证更正',
    });
    expect(answered.status).toBe(200);
    await story.take(applicant.visitor, id, 'resubmit');
    const [told] = await lists(await story.as('clerk'), id);
    expect(defectsOf(told)).toMatchObject([
      { changed: true, now: { zh: '王更正' }, answer: '已按身份证更正' },
      { changed: false, answer: null },
    ]);
  });

  test('a second list only holds what the first named or what was changed since, and there is no third', async () => {
    const area = await note(clerk, id, { pointer: AREA }, '第一次没有提出');
    expect(area.body.code).toBe('told-too-late');
    expect((await note(clerk, id, { pointer: NAME }, '仍与证件不符')).status).toBe(201);
    expect((await note(clerk, id, LICENCE, '仍看不清')).status).toBe(201);
    await story.take(clerk, id, 'ask-correction');
    await applicant.visitor.upload(
      `/api/applications/${id}/materials?material=${LICENCE.material}`,
      '营业执照-2.pdf',
      PDF,
    );
    await story.take(applicant.visitor, id, 'resubmit');
    const steps = rowsOf((await story.see(clerk, id)).openSteps as Json);
    expect(steps.find((row) => row.id === 'ask-correction')?.blocked).toMatchObject({
      zh: '补正告知次数已满，请决定受理或不予受理',
    });
    expect((await note(clerk, id, { pointer: NAME }, '第三次')).body.code).toBe('not-noting');
    expect((await story.take(clerk, id, 'accept')).state).toMatchObject({ id: 'accepted' });
    await story.take(applicant.visitor, id, 'withdraw');
  });
});

test('nothing mended within ten working days: the clock closes the case', async () => {
  const id = await begin();
  await note(clerk, id, { pointer: AREA }, '面积与租赁协议不符');
  await story.take(clerk, id, 'ask-correction');
  expect((await story.see(applicant.visitor, id)).dueOn).toBe('2026-12-07');
  await story.pass({ to: '2026-12-07T15:59:00Z' });
  expect((await story.see(applicant.visitor, id)).state).toMatchObject({ id: 'correction' });
  await story.pass({ to: '2026-12-07T16:01:00Z' });
  expect((await story.see(applicant.visitor, id)).state).toMatchObject({ id: 'closed', final: true });
});

test('a form check that is overdue is noted once and can still go on', async () => {
  const id = await story.submit(applicant, 'procedures/initial', () => sampleForm());
  await story.pass({ days: 9 });
  await story.pass({ days: 1 });
  const supervisor = await story.as('supervisor');
  const timeline = rowsOf((await supervisor.get(`/api/applications/${id}/timeline`)).raw);
  expect(timeline.map(({ step }) => step)).toEqual(['submit', 'overdue']);
  await story.accept(id);
});
