import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAFF_PASSWORD, startServer, type RunningServer } from './support/running-server.ts';
import { textOf } from './support/visitor.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

const REGISTRATION = {
  enterprise: { creditCode: '91150100MA0N00008Q', name: '呼和浩特准绳安防工程有限公司' },
  account: { loginName: 'plumbline', password: 'Grassland-2026' },
  handler: { name: '钱二', mobile: '13800138000' },
  consent: { privacy: true },
};

describe('registration', () => {
  test('an enterprise registers and is signed in at once, and its password is nowhere in its data', async () => {
    const visitor = server.visitor();
    const answer = await visitor.post('/api/registrations', { form: REGISTRATION });
    expect(answer.status).toBe(201);
    expect(answer.body.account).toMatchObject({ login: 'plumbline', enterprise: { creditCode: '91150100MA0N00008Q' } });
    const kept: unknown = await server.services.db.queries('enterprise').first('registration');
    expect(JSON.stringify(kept)).not.toContain('Grassland-2026');
  });

  test('the same credit code cannot register twice', async () => {
    const again = { ...REGISTRATION, account: { loginName: 'other', password: 'Grassland-2026' } };
    const answer = await server.visitor().post('/api/registrations', { form: again });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('enterprise-registered');
  });

  test('a check character that does not match has to be confirmed, and is taken then', async () => {
    const doubtful = {
      ...REGISTRATION,
      enterprise: { creditCode: '91350100M0001TGQXM', name: '早期试点企业' },
      account: { loginName: 'pilot', password: 'Grassland-2026' },
    };
    const refused = await server.visitor().post('/api/registrations', { form: doubtful });
    expect(refused.body).toMatchObject({ status: 422, code: 'confirm-warnings' });
    expect(refused.body.errors).toMatchObject([{ pointer: '/enterprise/creditCode', severity: 'warning' }]);
    expect((await server.visitor().post('/api/registrations', { form: doubtful, confirmed: true })).status).toBe(201);
  });

  test('a form with faults names each of them', async () => {
    const answer = await server.visitor().post('/api/registrations', { form: { account: { loginName: 'x' } } });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('form-invalid');
    expect(answer.body.errors).not.toHaveLength(0);
  });
});

describe('signing in', () => {
  test('a wrong password and an unknown login get the same answer', async () => {
    const wrong = await server.visitor().signIn('clerk', 'Wrong-password-1');
    const unknown = await server.visitor().signIn('nobody', 'Wrong-password-1');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body.text).toEqual(unknown.body.text);
  });

  test('the id of the session changes on signing in', async () => {
    const visitor = server.visitor();
    const before = await visitor.get('/api/session');
    const after = await visitor.signIn('clerk', STAFF_PASSWORD);
    expect(after.headers.getSetCookie()[0]).not.toBe(before.headers.getSetCookie()[0]);
  });

  test('five failures lock the account for fifteen minutes, even for the right password', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await server.visitor().signIn('supervisor2', 'Wrong-password-1');
    expect((await server.visitor().signIn('supervisor2', STAFF_PASSWORD)).status).toBe(423);
    await server.services.demoClock?.advance({ minutes: 15 });
    expect((await server.visitor().signIn('supervisor2', STAFF_PASSWORD)).status).toBe(200);
  });

  test('whoever signs out is nobody again', async () => {
    const clerk = await server.staff('clerk');
    expect((await clerk.delete('/api/session')).status).toBe(204);
    expect((await clerk.get('/api/session')).body.account).toBeNull();
  });
});

test('a change without the token of the page is refused', async () => {
  const officer = await server.staff('officer');
  const answer = await officer.postWithoutToken('/api/demo/clock', { days: 1 });
  expect(answer.status).toBe(403);
  expect(answer.body.code).toBe('csrf');
});

describe('roles', () => {
  test('nobody is given roles of both bodies', async () => {
    const administrator = await server.staff('administrator');
    const account = { login: 'both', password: 'Steppe-Wind-77', name: '孙三', roles: ['clerk', 'officer'] };
    const answer = await administrator.post('/api/accounts', account);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('roles-conflict');
  });

  test('a change of roles ends the sessions of the account', async () => {
    const administrator = await server.staff('administrator');
    const account = { login: 'mover', password: 'Steppe-Wind-77', name: '李四', roles: ['clerk'] };
    const { id } = (await administrator.post('/api/accounts', account)).body;
    const mover = server.visitor();
    await mover.signIn('mover', 'Steppe-Wind-77');
    expect((await administrator.put(`/api/accounts/${textOf(id)}/roles`, { roles: ['reviewer'] })).status).toBe(200);
    expect((await mover.get('/api/session')).body.account).toBeNull();
  });

  test('a weak password is refused with the rules it breaks', async () => {
    const administrator = await server.staff('administrator');
    const account = { login: 'weakling', password: 'weakling', name: '李四', roles: ['clerk'] };
    expect((await administrator.post('/api/accounts', account)).body.code).toBe('weak-password');
  });
});

describe('the door', () => {
  test('a request that does not follow the contract is refused with the place', async () => {
    const answer = await server.visitor().post('/api/session', { login: 'clerk' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'invalid-request', status: 400 });
  });

  test('pages run no scripts but our own', async () => {
    const policy = (await server.visitor().get('/api/meta')).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
  });

  test('pages may use the camera, and only our own pages', async () => {
    const policy = (await server.visitor().get('/api/meta')).headers.get('permissions-policy');
    expect(policy).toContain('camera=(self)');
    expect(policy).toContain('microphone=()');
  });

  test('an unknown path is a problem detail too', async () => {
    expect((await server.visitor().get('/api/nothing')).body.code).toBe('not-found');
  });
});
