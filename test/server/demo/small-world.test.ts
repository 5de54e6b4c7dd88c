import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countRows } from '#server/db/database.ts';
import { listDemoAccounts } from '#server/demo/demo-accounts.ts';
import { prepareDemo } from '#server/demo/prepare-demo.ts';
import type { Services } from '#server/services.ts';
import { BAKERIES, bakersPlan, bakersRoot } from './bakers-demo.ts';
import { demoConfig, openDemo, tellAll } from './demo-world.ts';

let first: Services;
let second: Services;

beforeAll(async () => {
  const root = bakersRoot(bakersPlan(), BAKERIES);
  first = await openDemo(demoConfig(root));
  second = await openDemo(demoConfig(root));
});

afterAll(async () => {
  await first.close();
  await second.close();
});

test('the same documents make the same association twice, to the minute', async () => {
  const told = await tellAll(first);
  expect(told).toHaveLength(BAKERIES.length);
  expect(await tellAll(second)).toEqual(told);
});

test('every company stands where its document says', async () => {
  const states = Object.fromEntries((await tellAll(first)).map(({ login, state }) => [login, state]));
  expect(states).toEqual({ crumb: 'sealed', crust: 'shown', yeast: 'tasting', slice: 'declined', flour: null });
});

test('a seal that was hung has a number, and the clock closed its window after the days it is due', async () => {
  const crumb = (await tellAll(first)).find(({ login }) => login === 'crumb');
  expect(crumb?.certificate).toBe('BG0001 hung');
  expect(crumb?.steps).toMatch(/^hand-in \S+, judge \S+, show \S+, window-over \S+T22:00, bake \S+, hang \S+$/);
});

test('everything was done through the services: the chain of the audit trail is whole and knows each step', async () => {
  expect(await first.audit.verify()).toMatchObject({ intact: true });
  const { db } = first;
  const steps = await countRows(db.queries('application_event'));
  const noted = db.queries('application_event as v').whereExists(function () {
    const subject = db.queries.raw("'application:' || v.application_id");
    void this.from('audit_entry as n').whereRaw('n.action = v.step').andWhere('n.subject', subject);
  });
  expect(steps).toBeGreaterThan(0);
  expect(await countRows(noted)).toBe(steps);
});

test('the demonstration begins at the moment its plan names, and returns there', async () => {
  expect(first.clock.now()).toMatch(/^2026-11-25T16:0/);
  await first.demoClock?.advance({ days: 2 });
  expect(first.clock.now()).toMatch(/^2026-11-27/);
  await first.demoClock?.reset();
  expect(first.clock.now()).toMatch(/^2026-11-25/);
});

test('a second start finds the association as it was', async () => {
  const told = await tellAll(second);
  await prepareDemo(second.config);
  expect(await tellAll(second)).toEqual(told);
});

test('a start that was broken off leaves nothing half told', async () => {
  const config = demoConfig(bakersRoot(bakersPlan(), BAKERIES.slice(0, 1)));
  const apart = join(config.dataFolder, 'preparing');
  mkdirSync(apart);
  writeFileSync(join(apart, 'plumbline.sqlite'), 'half a database');
  const services = await openDemo(config);
  expect(await tellAll(services)).toHaveLength(1);
  expect(existsSync(apart)).toBe(false);
  await services.close();
});

test('without demo/ there are people for every role and no companies', async () => {
  const services = await openDemo(demoConfig(resolve('test/fixtures/mini')));
  expect(await tellAll(services)).toEqual([]);
  const { db, rulebook } = services;
  const accounts = await listDemoAccounts(db, await rulebook.getCurrent(db.queries));
  expect(accounts.map(({ login }) => login)).toEqual(['juror', 'juror2', 'warden', 'warden2', 'keeper']);
  await services.close();
});

const CASE = { procedure: 'procedures/apply', profile: 'bread', began: 9, reached: 4 };
const one = (change: object) => [
  { login: 'oat', name: 'Oat', about: { number: 'BG-9' }, cases: [{ ...CASE, ...change }] },
];

const REFUSALS: readonly (readonly [string, string, () => string, RegExp])[] = [
  [
    'a state that the rules do not lead to',
    'names the company and both states',
    () => bakersRoot(bakersPlan(), one({ profile: 'few', goals: ['sealed'] })),
    /Oat .* stands at "declined" and cannot come to "sealed"/,
  ],
  [
    'too little time to come there',
    'names the companies',
    () => bakersRoot(bakersPlan(), one({ began: 2, reached: 0, goals: ['sealed'] })),
    /in time: Oat/,
  ],
  [
    'an operator that does not exist',
    'lists those that do',
    () => bakersRoot(bakersPlan({ about: { opened: { $guess: 1 }, baker: 'Ada' } }), one({ goals: [] })),
    /\$guess is no operator; there are \$of/,
  ],
  [
    'a word that nobody defined',
    'names it',
    () => bakersRoot(bakersPlan({ about: { opened: '{oven}', baker: 'Ada' } }), one({ goals: [] })),
    /nothing is called "oven"/,
  ],
  [
    'a field that a plan does not have',
    'names the document',
    () => bakersRoot(bakersPlan({ hour: 9 }), []),
    /demo\/plan\.json must NOT have additional properties/,
  ],
  [
    'a profile that is not there',
    'names it',
    () => bakersRoot(bakersPlan(), one({ profile: 'cake', goals: [] })),
    /demo\/cake\.json is no demo-profile/,
  ],
];

test.each(REFUSALS)('a demonstration that asks for %s is refused and %s', async (_what, _says, root, message) => {
  const config = demoConfig(root());
  await expect(prepareDemo(config)).rejects.toThrow(message);
  expect(existsSync(join(config.dataFolder, 'plumbline.sqlite'))).toBe(false);
});
