import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INTERNAL } from '#server/account/actor.ts';
import { proceduresOf } from '#server/application/application-lookup.ts';
import { readSubmission } from '#server/application/submission.ts';
import { DEMO_PASSWORD, listDemoAccounts } from '#server/demo/demo-accounts.ts';
import { readJsonFolder } from '#server/documents/json-folder.ts';
import { estimate } from '#server/evaluation/judge.ts';
import type { Services } from '#server/services.ts';
import { demoConfig, openDemo, tellAll, type Told } from './demo-world.ts';

let services: Services;
let told: readonly Told[];

// The past of the whole association is made up first; a busy machine takes its time over it.
beforeAll(async () => {
  services = await openDemo(demoConfig(resolve('.')));
  told = await tellAll(services);
}, 400_000);

afterAll(async () => {
  await services.close();
});

test('every case and certificate stands where its events lead', async () => {
  const { applications, certificates, differences } = await services.refold.check();
  expect(differences).toEqual([]);
  expect(Math.min(applications, certificates)).toBeGreaterThan(10);
});

test('some forty companies sit in every league and city that a form may name', async () => {
  const rules = await services.rulebook.getCurrent(services.db.queries);
  const region = JSON.stringify(rules.getForm('application').schema).match(/\^15\((?<codes>[0-9|]+)\)/)?.groups?.[
    'codes'
  ];
  const companies = Object.values(readJsonFolder(resolve('demo/companies'))).flatMap((document) =>
    JSON.stringify(document),
  );
  const missing = region?.split('|').filter((code) => !companies.some((text) => text.includes(`"region":"15${code}`)));
  expect(missing).toEqual([]);
  expect(new Set(told.map(({ enterprise }) => enterprise)).size).toBeGreaterThanOrEqual(40);
});

test('a new application stands in every state in which a person or the clock is to act, and in every final one', async () => {
  const procedures = proceduresOf(await services.rulebook.getCurrent(services.db.queries));
  const [initial] = procedures;
  const passing = initial?.steps
    .filter(({ by, when }) => by === 'system' && when === undefined)
    .flatMap(({ from }) => from);
  const wanted = initial?.states.map(({ id }) => id).filter((id) => passing?.includes(id) !== true);
  const there = told.filter(({ procedure }) => procedure === initial?.id).map(({ state }) => state);
  expect(wanted?.filter((state) => !there.includes(state))).toEqual([]);
});

test('certificates of every grade are out, some valid, some expired, one being made', async () => {
  const { edition } = await services.rulebook.getCurrent(services.db.queries);
  const certified = told.filter(({ certificate }) => certificate !== null);
  const grades = new Set(certified.map(({ grade }) => (JSON.parse(grade ?? '{}') as { id?: string }).id));
  expect([...grades].sort()).toEqual(edition.grades.map(({ document }) => String(document.code)).sort());
  const states = new Set(certified.map(({ certificate }) => certificate?.split(' ')[1]));
  expect([...states].sort()).toEqual(['expired', 'producing', 'valid']);
});

test('numbers follow the days on which applications began, and certificates the days they were made', () => {
  const numbered = told.filter(({ number }) => number !== null).map(({ number }) => number);
  expect(numbered).toEqual([...numbered].sort());
  const made = told.flatMap(({ certificate, steps }) => {
    const day = steps?.match(/produce (\S+?),? /)?.[1];
    return certificate && day ? [{ number: certificate.split(' ')[0], day }] : [];
  });
  const byNumber = [...made].sort((a, b) => String(a.number).localeCompare(String(b.number)));
  expect(byNumber.map(({ day }) => day)).toEqual(byNumber.map(({ day }) => day).sort());
});

test('every role has somebody to sign in as, under a name of their own', async () => {
  const rules = await services.rulebook.getCurrent(services.db.queries);
  const accounts = await listDemoAccounts(services.db, rules);
  const names = accounts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const role of rules.roles.filter(({ may }) => may.length > 0)) {
    const account = accounts.find(({ roles }) => roles.some(({ en }) => en === role.title.en));
    expect(account, role.id).toBeDefined();
    await expect(
      services.accounts.signIn({ login: account?.login ?? '', password: DEMO_PASSWORD }, INTERNAL),
    ).resolves.toBeDefined();
  }
});

test('one draft lacks nothing but its signature and would come to the second grade', async () => {
  const { db, applications, around } = services;
  const handler = await services.people.findActorByLogin(db.queries, 'zhunsheng', INTERNAL);
  const row: { id: string } | undefined = await db
    .queries('application')
    .where({ enterprise_id: handler?.enterprise })
    .first('id');
  const found = await applications.getAnyCase(db.queries, row?.id ?? '');
  const asOf = await services.rulebook.today(db.queries);
  const { problems, facts } = await readSubmission(db.queries, around, found, asOf);
  const errors = problems.form.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer);
  expect(errors.filter((pointer) => !pointer.startsWith('/declarations'))).toEqual([]);
  expect(errors.length).toBeGreaterThan(0);
  expect([...problems.facts, ...problems.materials]).toEqual([]);
  const grade = estimate(found.rules, facts, asOf).grade?.document;
  expect(grade?.code).toBe(2);
});
