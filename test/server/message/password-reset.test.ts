import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerApplicant, APPLICANT_PASSWORD } from '#test/server/support/applicant.ts';
import { startServer, type RunningServer } from '#test/server/support/running-server.ts';
import { bodyOf, openPostOffice, type PostOffice } from './support/post-office.ts';

const NEXT = 'Steppe-Eagle-88';

let office: PostOffice;
let server: RunningServer;

beforeAll(async () => {
  office = await openPostOffice();
  server = await startServer({ settings: office.settings });
  await registerApplicant(server);
});

afterAll(async () => {
  await server.stop();
  await office.close();
});

/** Asks for a link; answers what the letters that were sent carry. */
async function ask(login: string): Promise<string[]> {
  const before = office.mails.length;
  expect((await server.visitor().post('/api/password-resets', { login })).status).toBe(202);
  await server.services.courier.run();
  return office.mails.slice(before).map((mail) => /reset-password#(\w+)/.exec(bodyOf(mail))?.[1] ?? '');
}

function choose(token: string, password = NEXT) {
  return server.visitor().post('/api/new-passwords', { token, password });
}

test('a link goes to the address of the registration, opens once, and ends the sessions', async () => {
  const open = server.visitor();
  await open.signIn('plumbline', APPLICANT_PASSWORD);
  const [token = ''] = await ask('plumbline');
  expect(office.mails.at(-1)?.to).toEqual(['plumbline@example.org']);
  expect((await choose(token, 'simple')).body.code).toBe('weak-password');
  expect((await choose(token, APPLICANT_PASSWORD)).body.code).toBe('password-used-before');
  expect((await choose(token)).status).toBe(204);
  expect((await choose(token)).body.code).toBe('link-spent');
  expect((await open.get('/api/session')).body.account).toBeNull();
  expect((await server.visitor().signIn('plumbline', NEXT)).status).toBe(200);
});

test('a link is worthless after half an hour, and asking at once again sends no second one', async () => {
  await server.services.demoClock?.advance({ minutes: 5 });
  const [token = ''] = await ask('plumbline');
  expect(await ask('plumbline')).toEqual([]);
  await server.services.demoClock?.advance({ minutes: 31 });
  expect((await choose(token)).body.code).toBe('link-spent');
});

test('nobody learns whether there is a login, or whether it can be reached', async () => {
  const answers = await Promise.all(
    ['nobody-at-all', 'clerk'].map((login) => server.visitor().post('/api/password-resets', { login })),
  );
  await server.services.courier.run();
  expect(answers.map(({ status, raw }) => [status, raw])).toEqual([
    [202, null],
    [202, null],
  ]);
  expect(await server.services.db.queries('outbox').where({ status: 'waiting' })).toEqual([]);
});
