import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { INTERNAL } from '#server/account/actor.ts';
import { createSystemClock } from '#server/world/clock.ts';
import { APPLICANT_PASSWORD, registerApplicant } from './support/applicant.ts';
import { STAFF_PASSWORD, startServer, type RunningServer } from './support/running-server.ts';
import { textOf, type Visitor } from './support/visitor.ts';

const NEXT = 'Steppe-Eagle-88';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

async function isIn(visitor: Visitor): Promise<boolean> {
  return (await visitor.get('/api/session')).body.account !== null;
}

describe('a password', () => {
  test('is changed by whoever knows the present one, and all other sessions end', async () => {
    const [here, there] = [await server.staff('clerk'), await server.staff('clerk')];
    expect((await here.put('/api/session/password', { present: 'Wrong-password-1', next: NEXT })).body.code).toBe(
      'wrong-password',
    );
    expect((await here.put('/api/session/password', { present: STAFF_PASSWORD, next: NEXT })).status).toBe(200);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect((await here.get('/api/session/visits')).raw).toMatchObject([{ current: true }]);
    expect((await server.visitor().signIn('clerk', STAFF_PASSWORD)).status).toBe(401);
    expect((await server.visitor().signIn('clerk', NEXT)).status).toBe(200);
  });

  test('may be none of the last five, and not a simple one', async () => {
    const clerk = await server.staff('clerk2');
    const change = (present: string, next: string) => clerk.put('/api/session/password', { present, next });
    expect((await change(STAFF_PASSWORD, 'simple')).body.code).toBe('weak-password');
    expect((await change(STAFF_PASSWORD, 'Clerk2-is-my-name-1')).body.code).toBe('weak-password');
    const row = Array.from({ length: 5 }, (_, index) => `Steppe-Eagle-${index}`);
    for (const [index, next] of row.entries()) {
      expect((await change(row[index - 1] ?? STAFF_PASSWORD, next)).status, next).toBe(200);
      await server.services.demoClock?.advance({ minutes: 1 });
    }
    expect((await change('Steppe-Eagle-4', 'Steppe-Eagle-0')).body.code).toBe('password-used-before');
    expect((await change('Steppe-Eagle-4', STAFF_PASSWORD)).status).toBe(200);
  });

  test('that is guessed at by somebody who found an open session locks the account', async () => {
    const officer = await server.staff('officer2');
    const guess = () => officer.put('/api/session/password', { present: 'Wrong-password-1', next: NEXT });
    for (let attempt = 0; attempt < 5; attempt += 1) await guess();
    expect((await guess()).status).toBe(423);
  });
});

describe('a password that the administrator gave', () => {
  test('opens nothing but the choice of another one', async () => {
    const administrator = await server.staff('administrator');
    const people = await administrator.get('/api/accounts?q=reviewer2');
    const [reviewer] = people.body.items as JsonObject[];
    const given = await administrator.post(`/api/accounts/${textOf(reviewer?.id)}/temporary-password`);
    const visitor = server.visitor();
    const signedIn = await visitor.signIn('reviewer2', textOf(given.body.password));
    expect(signedIn.body.owes).toEqual(['choose-password']);
    const refused = await visitor.get('/api/applications');
    expect([refused.status, refused.body.code]).toEqual([403, 'duty-first']);
    await visitor.put('/api/session/password', { present: textOf(given.body.password), next: NEXT });
    expect((await visitor.get('/api/applications')).status).toBe(200);
  });

  test('is what a new member of staff begins with', async () => {
    const administrator = await server.staff('administrator');
    const account = { login: 'newcomer', password: STAFF_PASSWORD, name: '新人', roles: ['clerk'] };
    await administrator.post('/api/accounts', account);
    const newcomer = server.visitor();
    expect((await newcomer.signIn('newcomer', STAFF_PASSWORD)).body.owes).toEqual(['choose-password']);
  });
});

describe('two-step sign-in', () => {
  test('asks for a code that counts once, or for a recovery code that counts once', async () => {
    const visitor = await server.staff('supervisor');
    const begun = await visitor.post('/api/session/two-step', { password: STAFF_PASSWORD });
    const secret = textOf(begun.body.secret);
    const code = (seconds = 0) =>
      generateSync({ secret, epoch: Math.floor(Date.parse(createSystemClock().now()) / 1000) + seconds });
    expect((await visitor.put('/api/session/two-step', { code: '000000' })).status).toBe(422);
    const confirmed = await visitor.put('/api/session/two-step', { code: code() });
    const codes = confirmed.body.recoveryCodes as string[];
    expect(new Set(codes).size).toBe(10);

    const login = 'supervisor';
    const enter = (more: JsonObject) =>
      server.visitor().post('/api/session', { login, password: STAFF_PASSWORD, ...more });
    expect((await enter({})).body.code).toBe('code-needed');
    const used = code();
    expect((await enter({ code: used })).body.code).toBe('wrong-code');
    expect((await enter({ code: code(30) })).status).toBe(200);
    const recovery = codes[0] ?? '';
    expect((await enter({ code: recovery.toUpperCase() })).status).toBe(200);
    expect((await enter({ code: recovery })).body.code).toBe('wrong-code');
    expect((await visitor.get('/api/session/safety')).body).toMatchObject({ twoStep: true, recoveryCodes: 9 });

    const stored: unknown = await server.services.db.queries('account').where({ login }).first('two_step_sealed');
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect((await visitor.post('/api/session/two-step/end', { password: STAFF_PASSWORD })).status).toBe(204);
    expect((await enter({})).status).toBe(200);
  });

  test('needs a set-up that this session began', async () => {
    const officer = await server.staff('officer');
    expect((await officer.put('/api/session/two-step', { code: '123456' })).body.code).toBe('enrol-first');
  });
});

describe('sessions', () => {
  test('are listed with where they are, and are ended one by one or all others at once', async () => {
    const [first, second, third] = [
      await server.staff('officer'),
      await server.staff('officer'),
      await server.staff('officer'),
    ];
    const listed = (await first.get('/api/session/visits')).raw as JsonObject[];
    const others = listed.filter(({ current }) => current !== true);
    expect(listed.filter(({ current }) => current === true)).toHaveLength(1);
    expect(others.length).toBeGreaterThanOrEqual(2);
    const [latest] = (await third.get('/api/session/visits')).raw as JsonObject[];
    expect((await first.delete(`/api/session/visits/${textOf(latest?.id)}`)).status).toBe(204);
    expect([await isIn(second), await isIn(third)].filter(Boolean)).toHaveLength(1);
    expect((await first.delete('/api/session/visits')).status).toBe(204);
    expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([true, false, false]);
  });

  test('of somebody else are not there', async () => {
    const [latest] = (await (await server.staff('officer')).get('/api/session/visits')).raw as JsonObject[];
    const rival = await server.staff('supervisor2');
    expect((await rival.delete(`/api/session/visits/${textOf(latest?.id)}`)).status).toBe(404);
  });
});

describe('handlers of an enterprise', () => {
  test('invite one another by a link that counts once, see the same, and end one another', async () => {
    const { visitor } = await registerApplicant(server, { login: 'firsthand' });
    const link = await visitor.post('/api/handlers/invitations', { name: '钱三', email: 'qian@example.org' });
    const token = textOf(link.body.token);
    expect((await server.visitor().post('/api/invitations', { token })).body).toMatchObject({ name: '钱三' });
    const second = server.visitor();
    const joined = await second.post('/api/invitations/accepted', { token, login: 'secondhand', password: NEXT });
    expect(joined.status).toBe(201);
    const again = { token, login: 'thirdhand', password: NEXT };
    expect((await server.visitor().post('/api/invitations/accepted', again)).body.code).toBe('link-spent');
    const handlers = (await second.get('/api/handlers')).raw as JsonObject[];
    expect(handlers.map(({ login }) => login)).toEqual(['firsthand', 'secondhand']);

    const [one, other] = handlers.map(({ id }) => textOf(id));
    const reason = '已离职，法定代表人同意解除';
    expect((await second.post(`/api/handlers/${other ?? ''}/end`, { reason })).body.code).toBe('not-yourself');
    expect((await visitor.post(`/api/handlers/${other ?? ''}/end`, { reason })).status).toBe(204);
    expect(await isIn(second)).toBe(false);
    expect((await server.visitor().signIn('secondhand', NEXT)).status).toBe(401);
    expect((await visitor.post(`/api/handlers/${one ?? ''}/end`, { reason })).body.code).toBe('last-handler');
  });

  test('of another enterprise are not there', async () => {
    const stranger = await registerApplicant(server, { creditCode: '91150203MA0Q12343A', login: 'stranger' });
    const id = (await server.services.people.findActorByLogin(server.services.db.queries, 'firsthand', INTERNAL))
      ?.account;
    expect((await stranger.visitor.post(`/api/handlers/${id ?? ''}/end`, { reason: '无' })).status).toBe(404);
    expect((await server.visitor().signIn('stranger', APPLICANT_PASSWORD)).status).toBe(200);
  });
});

test('the staff choose another password after the days that the operator set, and applicants do not', async () => {
  const strict = await startServer({
    settings: { PLUMBLINE_STAFF_PASSWORD_DAYS: '90', PLUMBLINE_STAFF_TWO_STEP: 'required' },
  });
  try {
    expect((await (await strict.staff('clerk')).get('/api/session')).body.owes).toEqual(['set-up-two-step']);
    const { login } = await registerApplicant(strict);
    await strict.services.demoClock?.advance({ days: 91 });
    const clerk = await strict.staff('clerk');
    expect((await clerk.get('/api/session')).body.owes).toEqual(['choose-password', 'set-up-two-step']);
    expect((await strict.visitor().signIn(login, APPLICANT_PASSWORD)).body.owes).toEqual([]);
  } finally {
    await strict.stop();
  }
});
