import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '#engine/model/json.ts';
import type { Applicant } from '#test/server/support/applicant.ts';
import { holder, laterBy, lookUp, openReport, report, setMembership } from './support/annual-report.ts';
import { Story } from './support/story.ts';

describe('an enterprise that goes on as it did', () => {
  let story: Story;
  let applicant: Applicant;
  let number: string;
  let id: string;

  beforeAll(async () => {
    story = await Story.begin();
    ({ applicant, number } = await holder(story));
  });

  afterAll(() => story.end());

  test('the report opens on 1 March 00:00 in Beijing, not a second earlier', async () => {
    await story.pass({ to: '2027-02-28T15:59:00Z' });
    expect((await openReport(applicant)).status).toBe(409);
    await story.pass({ to: '2027-02-28T16:00:00Z' });
    await story.pass({ to: '2027-03-24T02:00:00Z' });
    id = await report(story, applicant, number);
    expect((await story.see(applicant.visitor, id)).data).toMatchObject({
      report: {
        year: 2027,
        window: '2027-03-01 – 2027-05-31',
        certificate: { number, grade: 2, issuedOn: '2026-12-05', validUntil: '2027-05-31' },
        openChange: false,
        selfPoints: 94.2,
      },
    });
    expect(await lookUp(story, number)).toMatchObject({ state: { id: 'reviewing', valid: true } });
  });

  test('passes, and the certificate holds until the next 31 May under the same number', async () => {
    await story.accept(id);
    await story.evaluate(id);
    const officer = await story.as('officer');
    await story.take(officer, id, 'confirm');
    const seen = await story.see(officer, id);
    expect(seen).toMatchObject({ state: { id: 'renewed', final: true }, flags: [] });
    expect(await lookUp(story, number)).toMatchObject({
      number,
      validUntil: '2028-05-31',
      state: { id: 'valid', valid: true },
    });
    const notices = (await applicant.visitor.get(`/api/applications/${id}/notices`)).raw;
    expect(JSON.stringify(notices)).not.toContain('procedures/promotion');
  });

  test('nobody reports twice in a year', async () => {
    const again = await openReport(applicant);
    expect(again).toMatchObject({ status: 409 });
    expect(JSON.stringify(again.body)).toContain('本年度年报已通过');
  });

  test('the register of the certificate tells how it went, with the article of each event', async () => {
    const events = (await applicant.visitor.get(`/api/certificates/${number}/events`)).raw as Json[];
    expect(events).toMatchObject([
      { event: 'make', state: { id: 'producing' }, validUntil: '2027-05-31', actor: null },
      { event: 'seal', state: { id: 'sealed' }, article: '第十九条' },
      { event: 'deliver', state: { id: 'valid' } },
      { event: 'report', state: { id: 'reviewing' }, article: '第二十条' },
      { event: 'renew', state: { id: 'valid' }, validUntil: '2028-05-31' },
    ]);
    const supervisor = await story.as('supervisor');
    const audit = (await supervisor.get(`/api/audit?subject=certificate:${number}&size=50`)).body;
    expect(audit.total).toBe(events.length);
  });
});

describe('a certificate granted this year', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.begin();
  });

  afterAll(() => story.end());

  test('asks for no report in this year, and for one in the next', async () => {
    await story.pass({ to: '2027-01-25T02:00:00Z' });
    const applicant = await story.enterprise();
    await setMembership(story, applicant, '2030-12-31');
    const today = await story.today();
    const { number } = await story.grant(applicant, 'procedures/initial', (data) => laterBy(data, today));
    expect(await lookUp(story, number)).toMatchObject({ validUntil: '2028-05-31' });
    await story.pass({ to: '2027-04-01T02:00:00Z' });
    expect(JSON.stringify((await openReport(applicant)).body)).toContain('当年取得证书，无需年报');
    await story.pass({ to: '2028-03-01T02:00:00Z' });
    expect((await openReport(applicant)).status).toBe(201);
  });
});

describe('an enterprise with the points of a higher grade', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.begin();
  });

  afterAll(() => story.end());

  test('is renewed at its grade and offered a promotion, which it may open', async () => {
    const { applicant, number } = await holder(story);
    await story.pass({ to: '2027-04-26T02:00:00Z' });
    const id = await report(story, applicant, number, (data) => data);
    await story.accept(id);
    await story.evaluate(id);
    await story.take(await story.as('officer'), id, 'confirm');
    const notices = (await applicant.visitor.get(`/api/applications/${id}/notices`)).raw;
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'offer', document: 'procedures/promotion' }));
    expect(await lookUp(story, number)).toMatchObject({ grade: { en: 'Grade two' }, validUntil: '2028-05-31' });
    const promotion = await applicant.visitor.post('/api/applications', { procedure: 'procedures/promotion' });
    expect(promotion.status).toBe(201);
  });
});
