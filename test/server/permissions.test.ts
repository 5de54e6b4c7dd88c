import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { Story } from '#test/journeys/support/story.ts';
import { registerApplicant, rowsOf } from './support/applicant.ts';
import { listOperations, type Access, type Operation } from './support/contract.ts';
import { knock, pathNames, type Known } from './support/knock.ts';
import { gatherPeople, type Person } from './support/people.ts';
import { textOf, type Answer } from './support/visitor.ts';

let story: Story;
let people: readonly Person[];
let known: Known;

const OPERATIONS = listOperations();

/** Ids in a path that belong to one enterprise. */
const OWNED = ['application', 'enterprise', 'evaluation', 'certificate'];

/** After it everybody signs in again. */
const ENDS_SESSIONS = 'endOtherVisits';

beforeAll(async () => {
  story = await Story.begin();
  const owner = await story.enterprise({ login: 'owner' });
  await registerApplicant(story.server, { creditCode: '91150203MA0Q12343A', login: 'stranger' });
  const { id, number } = await story.grant(owner);
  const { latestEvaluation, publicity } = await story.see(owner.visitor, id);
  const [material] = rowsOf((await owner.visitor.get(`/api/applications/${id}/materials`)).raw);
  const [file] = rowsOf(material?.files ?? []);
  const [edition] = rowsOf((await owner.visitor.get('/api/editions')).raw);
  known = {
    application: id,
    enterprise: owner.enterprise,
    certificate: number,
    evaluation: textOf(latestEvaluation),
    publicity: textOf(publicity),
    file: textOf(file?.id),
    edition: textOf(edition?.id),
  };
  people = await gatherPeople(story.server);
});

afterAll(async () => {
  await story.end();
});

describe('every operation says in the contract who may call it', () => {
  test.each(OPERATIONS)('$id', ({ access }) => {
    expect(access).toBeDefined();
  });

  test('and names no power that nobody holds', () => {
    const held = people.flatMap(({ powers }) => powers);
    const named = OPERATIONS.flatMap(({ access }) => (isList(access) ? access : [])).filter((who) => who !== 'own');
    expect(named.filter((power) => !held.includes(power))).toEqual([]);
  });
});

describe('is open to exactly those whom the contract names', () => {
  test.each(OPERATIONS)('$method $path', { timeout: 60_000 }, async (operation) => {
    const seen: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const person of people) {
      const should = expectationOf(operation, person);
      // Real things for those who shall not reach them and for what enterprises may see; staff's finer rules are not asked.
      const real = should !== 'let in' || (reachesOwned(operation) && (person.of !== null || isAboutOwn(operation)));
      const visitor = operation.tags.includes('session') ? await person.comesAgain() : person.visitor;
      const answer = await knock(visitor, operation, real ? known : { enterprise: known.enterprise ?? '' });
      expected[person.name] = should;
      seen[person.name] = outcomeOf(answer, person);
      expect(answer.status, `${person.name}: ${JSON.stringify(answer.body)}`).toBeLessThan(500);
    }
    expect(seen).toEqual(expected);
    if (operation.id === ENDS_SESSIONS) people = await gatherPeople(story.server);
  });
});

describe('what is open to an enterprise about its own things', () => {
  const reading = OPERATIONS.filter(
    (operation) => operation.method === 'get' && reachesOwned(operation) && isAboutOwn(operation),
  );

  test.each(reading)('$path is answered', async (operation) => {
    const owner = people.find(({ name }) => name === 'owner');
    const answer = owner && (await knock(owner.visitor, operation, { ...known, document: 'eligibility/membership' }));
    expect(answer?.status, JSON.stringify(answer?.body)).toBe(200);
  });
});

test('a path in capitals, which Express would find, is no way around the contract', async () => {
  expect((await story.server.visitor().get('/API/accounts')).status).toBe(404);
});

test('what a known person tries and may not do is written down, with the request it came by', async () => {
  const visitorOf = (name: string) => people.find((person) => person.name === name)?.visitor;
  const refused = await visitorOf('clerk')?.get('/api/accounts');
  const trail = await visitorOf('supervisor')?.get('/api/audit?action=refused&size=1');
  const [entry] = rowsOf(trail?.body.items ?? []);
  expect(entry).toMatchObject({
    actor: 'clerk',
    requestId: refused?.body.instance,
    detail: { method: 'GET', path: '/api/accounts', code: 'forbidden' },
  });
  expect(entry?.address).toMatch(/127\.0\.0\.1/);
});

/** What the contract and roles.json together let a person expect. */
function expectationOf(operation: Operation, { name, powers, of }: Person): string {
  const { access } = operation;
  if (access === 'public') return 'let in';
  if (name === 'nobody') return 'asked to sign in';
  if (!isList(access)) return 'let in';
  const byPower = access.some((who) => powers.includes(who));
  if (!byPower && !(access.includes('own') && of !== null)) return 'forbidden';
  const elsewhere = of === 'stranger' && reachesOwned(operation);
  return elsewhere ? 'not found' : 'let in';
}

function outcomeOf({ status, body }: Answer, { of }: Person): string {
  if (status === 401 && codeOf(body) === 'sign-in-first') return 'asked to sign in';
  if (status === 403 && codeOf(body) === 'forbidden') return 'forbidden';
  if (status === 404 && of !== null && lostIts(body)) return 'not found';
  return 'let in';
}

/** A thing that is there, and is said not to be. */
function lostIts({ text }: JsonObject): boolean {
  return OWNED.some((what) => JSON.stringify(text).includes(`no such ${what}.`));
}

/** Whether enterprises come to it with things of their own. */
function isAboutOwn({ access }: Operation): boolean {
  return isList(access) && access.includes('own');
}

function reachesOwned(operation: Operation): boolean {
  return pathNames(operation).some((parameter) => OWNED.includes(parameter));
}

function codeOf({ code }: JsonObject): Json | undefined {
  return code;
}

function isList(access: Access | undefined): access is readonly string[] {
  return Array.isArray(access);
}
