import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkEdition } from '#engine/check/check-edition.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { readBeside, readEdition } from '#server/documents/document-root.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from './support/applicant.ts';
import { copyDocuments, eachOf, lacking, oneOf, type DocumentCopy } from './support/edited-documents.ts';
import { STAFF_PASSWORD } from './support/running-server.ts';
import { textOf, type Visitor } from './support/visitor.ts';

/** A procedure is a document: whoever edits it changes what happens, and nobody touches a program. */
describe('an association that edits its procedures', () => {
  let documents: DocumentCopy;
  let story: Story;
  let applicant: Applicant;
  let id: string;
  let chief: Visitor;

  beforeAll(async () => {
    documents = copyDocuments();
    editProcedures(documents);
    story = await Story.begin({ documents: documents.folder });
    applicant = await story.enterprise();
    id = await story.submit(applicant, 'procedures/initial', () => FOUR_PEOPLE);
  });

  afterAll(async () => {
    await story.end();
    documents.remove();
  });

  test('gives the form check five working days instead of three: the day it is due moves', async () => {
    expect(await story.see(applicant.visitor, id)).toMatchObject({ dueOn: '2026-11-30', state: { id: 'submitted' } });
  });

  test('lets a reviewer accept instead of a clerk', async () => {
    const clerk = await story.as('clerk');
    await story.take(clerk, id, 'take-up');
    const refused = await story.try(clerk, id, 'accept');
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-your-step' } });
    const accepted = await story.take(await story.as('reviewer2'), id, 'accept');
    expect(accepted.state).toMatchObject({ id: 'accepted' });
  });

  test('asks for a second review of the lowest grade too, and lets the same person make it', async () => {
    const reviewer = await story.as('reviewer');
    await story.take(reviewer, id, 'start-verification');
    await acceptAll(reviewer, id);
    const assessed = await story.take(reviewer, id, 'conclude');
    expect(assessed).toMatchObject({ grade: { id: '4' }, state: { id: 'second-review' } });
    expect((await story.take(reviewer, id, 'agree')).state).toMatchObject({ id: 'evaluated' });
    await story.take(reviewer, id, 'push');
    await story.take(await story.as('officer'), id, 'confirm');
  });

  test('grants the role that it added', async () => {
    const administrator = await story.as('administrator');
    const person = { login: 'the-chief', password: STAFF_PASSWORD, name: '负责人', roles: ['chief'] };
    expect((await administrator.post('/api/accounts', person)).status).toBe(201);
    const both = { ...person, login: 'two-bodies', roles: ['chief', 'clerk'] };
    expect((await administrator.post('/api/accounts', both)).status).toBe(422);
    chief = await story.server.staff('the-chief');
    await chief.put('/api/session/password', { present: STAFF_PASSWORD, next: 'Steppe-Eagle-88' });
    expect(await story.see(chief, id)).toMatchObject({ state: { id: 'confirmed' } });
  });

  test('has a step that it added: a button for its role, blocked until its guard holds', async () => {
    const button = async (by: Visitor) =>
      rowsOf((await story.see(by, id)).openSteps as Json).find((step) => step.id === 'approve-publicity');
    expect(await button(await story.as('officer'))).toBeUndefined();
    expect(await button(chief)).toMatchObject({ title: { en: 'Approve publicity' }, blocked: { en: 'Read it first' } });
    expect((await story.try(chief, id, 'approve-publicity', { comment: '同意' })).status).toBe(409);
    await story.take(chief, id, 'read-report');
    expect(await button(chief)).toMatchObject({ blocked: null, needs: { comment: true } });
    expect(await story.try(chief, id, 'approve-publicity')).toMatchObject({ body: { code: 'comment-missing' } });
  });

  test('cannot go past that step, and takes it', async () => {
    const officer = await story.as('officer');
    expect((await story.try(officer, id, 'open-publicity')).status).toBe(409);
    const approved = await story.take(chief, id, 'approve-publicity', { comment: '同意公示' });
    expect(approved.state).toMatchObject({ id: 'approved', title: { zh: '已批准公示' } });
    expect((await story.take(officer, id, 'open-publicity')).state).toMatchObject({ id: 'in-publicity' });
  });

  test('finds the step in the timeline, with its role and sentence, and in the trail with its article', async () => {
    const timeline = rowsOf((await applicant.visitor.get(`/api/applications/${id}/timeline`)).raw);
    const told = timeline.find(({ step }) => step === 'approve-publicity');
    expect(told).toMatchObject({ role: { id: 'chief' }, says: { zh: '负责人已批准公示' }, comment: '同意公示' });
    const supervisor = await story.as('supervisor');
    const trail = await supervisor.get(`/api/audit?subject=application:${id}&action=approve-publicity`);
    expect(rowsOf(trail.body.items as Json)).toMatchObject([
      { actor: '负责人', role: 'chief', article: '第十六条（四）' },
    ]);
  });

  test('has documents that the check finds nothing wrong with', () => {
    const edition = readEdition(`${documents.folder}/rules/nmg-security-service/2022-03-01`);
    const beside = {
      forms: readBeside(documents.folder, 'forms'),
      templates: readBeside(documents.folder, 'templates'),
    };
    const errors = checkEdition(edition, beside).filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ document }) => !document.startsWith('cases/'))).toEqual([]);
  });
});

const FOUR_PEOPLE = (
  JSON.parse(readFileSync('forms/application/samples/good/four-people.json', 'utf8')) as { data: JsonObject }
).data;

/** What the association of this story writes differently. */
function editProcedures(documents: DocumentCopy): void {
  documents.edit('procedures/stages/intake', (intake) => {
    const limits = intake.limits as Record<string, JsonObject>;
    const slower = { ...intake, limits: { ...limits, formCheck: { ...limits.formCheck, value: 5 } } };
    return oneOf(
      oneOf(slower, 'states', { id: 'form-check' }, { holder: ['clerk', 'reviewer'] }),
      'steps',
      { on: 'accept' },
      { by: ['reviewer'] },
    );
  });
  documents.edit('procedures/stages/second-review', (review) => {
    const limits = review.limits as Record<string, JsonObject>;
    const secondReviewRank = { ...limits.secondReviewRank, value: 4 };
    return eachOf({ ...review, limits: { ...limits, secondReviewRank } }, 'steps', (step) =>
      lacking(lacking(step, 'differs'), 'apart'),
    );
  });
  documents.edit('roles', (roles) => ({
    ...roles,
    roles: [
      ...(roles.roles as Json[]),
      {
        id: 'chief',
        title: { zh: '协会负责人', en: 'chief' },
        body: 'association',
        may: ['application.read-all'],
      },
    ],
  }));
  documents.edit('procedures/stages/publicity', (publicity) => {
    const moved = oneOf(publicity, 'steps', { on: 'open-publicity' }, { from: 'approved' });
    return {
      ...moved,
      states: [...(moved.states as Json[]), APPROVED],
      steps: [...(moved.steps as Json[]), READ, APPROVE],
    };
  });
}

const APPROVED = { id: 'approved', title: { zh: '已批准公示', en: 'approved' }, holder: ['officer'] };

const READ = {
  on: 'read-report',
  from: 'confirmed',
  to: 'confirmed',
  by: ['chief'],
  title: { zh: '阅看报告', en: 'Read the report' },
  article: '第十六条（四）',
};

const APPROVE = {
  on: 'approve-publicity',
  from: 'confirmed',
  to: 'approved',
  by: ['chief'],
  title: { zh: '批准公示', en: 'Approve publicity' },
  says: { zh: '负责人已批准公示', en: 'Publicity was approved' },
  requires: [
    {
      code: 'not-read',
      holds: { '>': [{ var: 'taken.read-report' }, 0] },
      because: { zh: '请先阅看报告', en: 'Read it first' },
    },
  ],
  needs: { comment: true },
  article: '第十六条（四）',
};

async function acceptAll(reviewer: Visitor, id: string): Promise<void> {
  const { items } = (await reviewer.get(`/api/applications/${id}/verification`)).body;
  const said = rowsOf(items as Json).map(({ document }) => ({ document: textOf(document), finding: 'accepted' }));
  if (said.length > 0) await reviewer.put(`/api/applications/${id}/verification`, { items: said });
}
