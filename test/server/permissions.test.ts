import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerApplicant, fillApplication, type Applicant } from './support/applicant.ts';
import { startServer, type RunningServer } from './support/running-server.ts';
import type { Visitor } from './support/visitor.ts';

let server: RunningServer;
let people: Readonly<Record<string, Visitor>>;
let owner: Applicant;
let application: string;
let edition: string;

const ROLES = ['clerk', 'reviewer', 'rule-author', 'officer', 'supervisor', 'institution', 'administrator'];
const STAFF = ['clerk', 'reviewer', 'officer', 'supervisor'];

beforeAll(async () => {
  server = await startServer();
  owner = await registerApplicant(server);
  const stranger = await registerApplicant(server, { creditCode: '91150203MA0Q12343A', login: 'stranger' });
  const staff = await Promise.all(ROLES.map(async (role) => [role, await server.staff(role)] as const));
  people = { ...Object.fromEntries(staff), owner: owner.visitor, stranger: stranger.visitor, nobody: server.visitor() };
  application = await fillApplication(owner);
  const [current] = (await server.services.db.queries('edition').pluck('id')) as string[];
  edition = String(current);
});

afterAll(async () => {
  await server.stop();
});

interface Door {
  readonly what: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: () => string;
  readonly body?: Parameters<Visitor['post']>[1];
  readonly allowed: readonly string[];
}

const DOORS: readonly Door[] = [
  door('see an application', 'get', () => `/api/applications/${application}`, [...STAFF, 'owner']),
  door('see its files', 'get', () => `/api/applications/${application}/materials`, [...STAFF, 'owner']),
  door('see its timeline', 'get', () => `/api/applications/${application}/timeline`, [...STAFF, 'owner']),
  door('see its findings', 'get', () => `/api/applications/${application}/evaluations`, [...STAFF, 'owner']),
  door('fill in its form', 'put', () => `/api/applications/${application}/data`, ['owner'], { version: 999, data: {} }),
  door('submit it', 'post', () => `/api/applications/${application}/steps`, ['owner'], { step: 'submit' }),
  door('verify its evidence', 'put', () => `/api/applications/${application}/verification`, [], {
    items: [{ document: 'scoring/x/y', finding: 'accepted' }],
  }),
  door('see the audit trail', 'get', () => '/api/audit', ['supervisor']),
  door('check the audit trail', 'get', () => '/api/audit/verification', ['supervisor']),
  door('see accounts', 'get', () => '/api/accounts', ['administrator']),
  door('list enterprises', 'get', () => '/api/enterprises', STAFF),
  door('see the enterprise', 'get', () => `/api/enterprises/${owner.enterprise}`, [...STAFF, 'owner']),
  door('see what is recorded of it', 'get', () => `/api/enterprises/${owner.enterprise}/captured`, [
    'clerk',
    'reviewer',
    'supervisor',
    'owner',
  ]),
  door('record facts', 'post', () => '/api/captured', ['institution'], {
    source: 'x',
    creditCode: '91150100MA0N00008Q',
    sourceUpdatedAt: '2026-01-01T00:00:00Z',
    facts: { nothing: 1 },
  }),
  door('draft rules', 'post', () => '/api/editions', ['rule-author'], { basedOn: 'none', name: 'x' }),
  door('publish rules', 'post', () => `/api/editions/${edition}/publication`, ['officer']),
  door('list certificates', 'get', () => '/api/certificates', [...ROLES, 'owner', 'stranger']),
];

describe.each(DOORS)('to $what', ({ method, path, body, allowed }) => {
  const everybody = [...ROLES, 'owner', 'stranger', 'nobody'];

  test.each(everybody.filter((name) => allowed.includes(name)))('%s is let in', async (name) => {
    expect(await knock(name, method, path(), body)).not.toBeOneOf([401, 403]);
  });

  test.each(everybody.filter((name) => !allowed.includes(name)))('%s is turned away', async (name) => {
    const expected = name === 'nobody' ? [401] : [403, 404, 409];
    expect(await knock(name, method, path(), body)).toBeOneOf(expected);
  });
});

test('the forms, the rules in force, publicities and the look-up are open to everybody', async () => {
  for (const path of ['/api/meta', '/api/forms/application', '/api/procedures', '/api/public/publicities']) {
    expect((await server.visitor().get(path)).status, path).toBe(200);
  }
  expect((await server.visitor().get('/api/public/certificates?q=nobody')).status).toBe(200);
});

test('what a known person tries and may not do is written down', async () => {
  await people.clerk?.get('/api/accounts');
  const trail = await people.supervisor?.get('/api/audit?action=refused&size=1');
  expect(trail?.body.items).toMatchObject([{ actor: 'clerk', detail: { path: '/api/accounts', code: 'forbidden' } }]);
});

function door(
  what: string,
  method: Door['method'],
  path: Door['path'],
  allowed: readonly string[],
  body?: Door['body'],
): Door {
  return { what, method, path, allowed, ...(body !== undefined && { body }) };
}

async function knock(name: string, method: Door['method'], path: string, body: Door['body']): Promise<number> {
  const visitor = people[name];
  if (!visitor) throw new Error(`there is nobody called ${name}`);
  if (method === 'get' || method === 'delete') return (await visitor[method](path)).status;
  return (await visitor[method](path, body ?? {})).status;
}
