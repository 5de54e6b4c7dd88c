import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#test/server/support/running-server.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

test('the character NUL is refused in what is sent and in addresses, on both stores alike', async () => {
  const administrator = await server.staff('administrator');
  const account = { login: 'new\u0000comer', name: 'N', password: 'Grassland-Wind-78', roles: [] };
  const answers = [await administrator.post('/api/accounts', account), await administrator.get('/api/accounts?q=%00')];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [400, 'nul-character'],
    [400, 'nul-character'],
  ]);
});

test('six letters that look like its escape are text like any other', async () => {
  const administrator = await server.staff('administrator');
  const answer = await administrator.post('/api/session', { login: '\\u0000', password: 'Grassland-Wind-78' });
  expect(answer.body.code).toBe('wrong-credentials');
});
