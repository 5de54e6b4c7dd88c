import { afterAll, beforeAll, expect, test } from 'vitest';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { openPostOffice, type PostOffice } from './support/post-office.ts';

const CLERK = 'clerk@example.org';
const OTHER = 'clerk2@example.org';

let office: PostOffice;
let story: Story;
let applicant: Applicant;

beforeAll(async () => {
  office = await openPostOffice();
  story = await Story.begin({ settings: office.settings });
  applicant = await story.enterprise();
});

afterAll(async () => {
  await story.end();
  await office.close();
});

async function accountOf(login: string): Promise<string> {
  const { items } = (await (await story.as('administrator')).get(`/api/accounts?q=${login}`)).body;
  return textOf(rowsOf(items ?? null).find((account) => account.login === login)?.id);
}

test('staff enter their own address, and only what can be one', async () => {
  const clerk = await story.as('clerk');
  expect((await clerk.put('/api/session/email', { email: 'nonsense' })).status).toBe(400);
  const kept = await clerk.put('/api/session/email', { email: CLERK });
  expect(kept).toMatchObject({ status: 200, body: { login: 'clerk', email: CLERK } });
  expect((await clerk.get('/api/session')).body.account).toMatchObject({ email: CLERK });
});

test('the administrator enters it for others; the trail tells of it and keeps no address', async () => {
  const administrator = await story.as('administrator');
  const other = await accountOf('clerk2');
  const kept = await administrator.put(`/api/accounts/${other}/email`, { email: OTHER });
  expect(kept).toMatchObject({ status: 200, body: { email: OTHER } });
  expect((await (await story.as('clerk')).put(`/api/accounts/${other}/email`, { email: CLERK })).status).toBe(403);
  const trail = (await (await story.as('supervisor')).get('/api/audit?action=set-email')).body.items;
  expect(rowsOf(trail ?? null).map(({ detail }) => detail)).toEqual([{ given: true }, { given: true }]);
  expect(JSON.stringify(trail)).not.toContain('example.org');
});

test("an enterprise's address stands in its registration form, and nowhere else", async () => {
  const own = await applicant.visitor.put('/api/session/email', { email: CLERK });
  expect(own.body).toMatchObject({ status: 409, code: 'email-of-enterprise' });
});

test('work that arrives is told by e-mail to each who gave an address, once, and in the system to all', async () => {
  await story.submit(applicant);
  await story.server.services.courier.run();
  await story.server.services.courier.run();
  expect(office.mails.flatMap(({ to }) => to).sort()).toEqual([OTHER, CLERK]);
  const { items } = (await (await story.as('clerk2')).get('/api/messages')).body;
  expect(rowsOf(items ?? null)).toHaveLength(1);
});

test('whoever takes the address away is told in the system alone', async () => {
  await (await story.as('clerk')).put('/api/session/email', { email: null });
  const sent = office.mails.length;
  const second = await story.enterprise({ creditCode: '91150203MA0Q12343A', login: 'second' });
  await story.submit(second, 'procedures/initial');
  await story.server.services.courier.run();
  expect(office.mails.slice(sent).flatMap(({ to }) => to)).toEqual([OTHER]);
});
