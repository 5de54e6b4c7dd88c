import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';
import { Story } from './support/story.ts';

let story: Story;
let applicant: Applicant;
let reviewer: Visitor;
let id: string;

beforeAll(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
  id = await story.submit(applicant);
  await story.accept(id);
  reviewer = await story.as('reviewer');
  await story.take(reviewer, id, 'start-verification');
});

afterAll(async () => {
  await story.end();
});

async function verify(by: Visitor, refuse: Readonly<Record<string, string>> = {}): Promise<void> {
  const { items } = (await by.get(`/api/applications/${id}/verification`)).body;
  const said = rowsOf(items as Json).map(({ document, finding, reason }) => {
    const why = refuse[textOf(document)];
    if (why !== undefined) return { document, finding: 'refused', reason: why };
    return { document, finding: finding ?? 'accepted', ...(typeof reason === 'string' && { reason }) };
  });
  const answer = await by.put(`/api/applications/${id}/verification`, { items: said as Json });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function factsOf(by: Visitor) {
  const { facts, corrections, correcting } = (await by.get(`/api/applications/${id}/facts`)).body;
  return { facts: rowsOf(facts as Json), corrections: rowsOf(corrections as Json), correcting };
}

async function correct(by: Visitor, corrections: Json) {
  return by.post(`/api/applications/${id}/steps`, { step: 'correct-facts', corrections });
}

const PROJECT = { op: 'replace', pointer: '/projects/0/acceptance', value: 'failed', reason: '验收报告结论为不通过' };

test('facts stand side by side; identity numbers are masked', async () => {
  await verify(reviewer);
  const { facts, correcting } = await factsOf(reviewer);
  expect(correcting).toBe(true);
  const row = facts.find(({ pointer }) => pointer === PROJECT.pointer);
  expect(row).toMatchObject({ declared: { zh: '通过' }, captured: null, corrected: null, correctable: true, row: 1 });
  expect(facts.find(({ pointer }) => pointer === '/staff/0/idNumber')).toMatchObject({
    declared: { zh: expect.stringMatching(/^\d{2}\*+$/) as string },
    value: null,
    correctable: false,
  });
  expect(facts.find(({ pointer }) => pointer === '/enterprise/memberUntil')).toMatchObject({
    declared: null,
    correctable: false,
  });
});

test('neither clerk nor association nor applicant corrects a fact, and the tries are written down', async () => {
  for (const login of ['clerk', 'officer', 'supervisor', 'administrator']) {
    expect((await correct(await story.as(login), [PROJECT])).status, login).toBeOneOf([403, 404, 409]);
  }
  expect((await correct(applicant.visitor, [PROJECT])).status).toBe(403);
  const officer = await story.as('officer');
  const { version, data } = await story.see(officer, id);
  expect((await officer.put(`/api/applications/${id}/data`, { version, data } as JsonObject)).status).toBe(403);
  const item = { document: 'scoring/basics/office', finding: 'accepted' };
  expect((await officer.put(`/api/applications/${id}/verification`, { items: [item] })).status).toBe(403);
  const trail = (await (await story.as('supervisor')).get('/api/audit?action=refused&size=10')).body.items;
  const paths = rowsOf(trail as Json).map(
    ({ actor, detail }) => `${textOf(actor)} ${textOf((detail as JsonObject).path)}`,
  );
  expect(paths).toContain(`officer /api/applications/${id}/steps`);
  expect(paths).toContain(`officer /api/applications/${id}/data`);
  expect(paths).toContain(`officer /api/applications/${id}/verification`);
});

test('a correction needs a reason, a fact that was declared, and a value that the ruleset knows', async () => {
  expect((await correct(reviewer, [{ ...PROJECT, reason: ' ' }])).body.code).toBe('corrections-unreadable');
  expect((await correct(reviewer, [{ ...PROJECT, pointer: '/projects/99/acceptance' }])).body.code).toBe(
    'cannot-correct',
  );
  expect((await correct(reviewer, [{ ...PROJECT, value: 'perhaps' }])).body.code).toBe('facts-invalid');
  expect((await story.try(reviewer, id, 'correct-facts')).body.code).toBe('corrections-missing');
  expect((await factsOf(reviewer)).corrections).toEqual([]);
});

test('what was declared stays; what rests on the corrected fact is verified anew', async () => {
  expect((await correct(reviewer, [PROJECT])).status).toBe(200);
  const { facts, corrections } = await factsOf(reviewer);
  expect(facts.find(({ pointer }) => pointer === PROJECT.pointer)).toMatchObject({
    declared: { zh: '通过' },
    corrected: { zh: '不通过' },
    counts: { zh: '不通过' },
  });
  expect(corrections).toMatchObject([{ op: 'replace', reason: PROJECT.reason, by: 'reviewer' }]);
  expect((await factsOf(applicant.visitor)).corrections).toMatchObject([{ by: null }]);
  const { items } = (await reviewer.get(`/api/applications/${id}/verification`)).body;
  const undecided = rowsOf(items as Json).filter(({ finding }) => finding === null);
  expect(undecided.map(({ document }) => document)).toContain('scoring/projects/total');
  expect(undecided.map(({ document }) => document)).not.toContain('scoring/basics/office');
});

test('corrections may be many at once, and the last of one fact counts', async () => {
  const { facts } = await factsOf(reviewer);
  const others = facts
    .map(({ pointer }) => textOf(pointer))
    .filter((pointer) => /^\/projects\/\d+\/acceptance$/.test(pointer) && pointer !== PROJECT.pointer);
  const all = others.map((pointer) => ({ ...PROJECT, pointer }));
  expect((await correct(reviewer, all)).status).toBe(200);
  expect((await factsOf(reviewer)).corrections).toHaveLength(others.length + 1);
});

test('the grade is lower, a second reviewer is asked, and the receipt replays', async () => {
  await verify(reviewer);
  const concluded = await story.take(reviewer, id, 'conclude');
  expect(concluded.state).toMatchObject({ id: 'second-review' });
  expect((await story.try(reviewer, id, 'agree')).body.code).toBe('same-person');
  const evaluation = textOf(concluded.latestEvaluation);
  const replay = await reviewer.post(`/api/evaluations/${evaluation}/replay`);
  expect(replay.body).toMatchObject({ same: true });
  expect(concluded.grade).not.toMatchObject({ id: '2' });
  const second = await story.as('reviewer2');
  await story.take(second, id, 'return-review', { comment: '请再核一项' });
});

test('a row is taken out by its number as declared, and whoever touched the facts does not review them', async () => {
  const second = await story.as('reviewer2');
  const gone = { op: 'remove', pointer: '/staff/0', reason: '劳动合同已终止' };
  expect((await correct(second, [gone])).status).toBe(200);
  expect((await correct(second, [{ ...gone, pointer: '/staff/0/title', reason: '再改' }])).body.code).toBe(
    'cannot-correct',
  );
  const { facts } = await factsOf(second);
  expect(facts.find(({ pointer }) => pointer === '/staff/0/name')).toMatchObject({ removed: true, counts: null });
  await verify(reviewer);
  await story.take(reviewer, id, 'conclude');
  expect((await story.try(second, id, 'agree')).body.code).toBe('same-person');
  const timeline = rowsOf((await reviewer.get(`/api/applications/${id}/timeline`)).raw);
  expect(timeline.filter(({ step }) => step === 'correct-facts')).toHaveLength(3);
});

test('an upheld objection or a returned report leads here again: nothing can be corrected at any other stage', async () => {
  expect((await factsOf(reviewer)).correcting).toBe(false);
  expect((await correct(reviewer, [PROJECT])).status).toBe(409);
  await verifyRefused();
});

async function verifyRefused(): Promise<void> {
  const item = { document: 'scoring/basics/office', finding: 'accepted' };
  const answer = await reviewer.put(`/api/applications/${id}/verification`, { items: [item] });
  expect(answer.body.code).toBe('not-verifying');
}
