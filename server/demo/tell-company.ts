import type { EpochMs } from '#engine/calendar/instant.ts';
import { parseInstant } from '#engine/calendar/instant.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { INTERNAL } from '#server/account/actor.ts';
import { readRegistration } from '#server/account/registration.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { findRegistrationRole } from '#server/rulebook/roles.ts';
import { DEMO_PASSWORD } from './demo-accounts.ts';
import { layOver, type DemoCase, type DemoCompany } from './demo-documents.ts';
import { fillCase, makeForm } from './fill-case.ts';
import { dayOf, MS_PER_DAY, toInstant, toOfficeHours } from './office-hours.ts';
import { createRandom, type Random } from './random.ts';
import { cook, cookObject, type Kitchen } from './recipe.ts';
import type { Stage } from './stage.ts';
import type { PlayedCase } from './played-case.ts';
import { countSteps, takeTurn } from './take-turn.ts';

/** A story that stops wherever time must pass, and says until when. */
export type Story = AsyncGenerator<EpochMs, void>;

const MINUTE_MS = 60_000;
const REGISTERS_DAYS_BEFORE = 6;
const LEAST_PAUSE_MINUTES = 20;

/** What happened to one company: it registered, institutions wrote of it, and it applied. */
export async function* tellCompany(stage: Stage, company: DemoCompany): Story {
  const random = createRandom(`${stage.documents.seed}/${company.login}`);
  const first = Math.max(1, ...company.cases.map(({ began }) => began)) + random.whole(1, REGISTERS_DAYS_BEFORE);
  const registered = atWork(stage, random, stage.now - first * MS_PER_DAY);
  yield registered;
  await register(stage, company, kitchenOf(stage, company, registered));
  for (const told of company.cases) yield* tellCase(stage, company, told, random);
}

async function* tellCase(stage: Stage, company: DemoCompany, told: DemoCase, random: Random): Story {
  let at = atWork(stage, random, stage.now - told.began * MS_PER_DAY);
  yield at;
  const played = await begin(stage, company, told, at);
  const arrives = stage.now - told.reached * MS_PER_DAY;
  for (const [index, goal] of told.goals.entries()) {
    const after = told.goals.length - index - 1;
    for (let steps = await countSteps(stage, played, goal); steps > 0; steps = await countSteps(stage, played, goal)) {
      at = toOfficeHours(at + pause(random, arrives - at, steps + after), random.whole(5, 90), stage.timezone);
      yield at;
      const turn = await takeTurn(stage, played, goal);
      if (turn === 'waits') at = await untilItWakes(stage, played);
    }
  }
}

/** The time that is left, shared among the steps that are left, unevenly. */
function pause(random: Random, left: number, steps: number): number {
  const share = Math.max(left, 0) / (steps + 1);
  return Math.max(LEAST_PAUSE_MINUTES, Math.round((share * (0.6 + random.next() * 0.8)) / MINUTE_MS)) * MINUTE_MS;
}

async function untilItWakes(stage: Stage, { id }: PlayedCase): Promise<EpochMs> {
  const { applications, db } = stage.services;
  const { application } = await applications.getAnyCase(db.queries, id);
  if (application.wakesAt === null) throw new Error(`${application.number} waits for a clock that never rings`);
  return parseInstant(application.wakesAt) + MINUTE_MS;
}

/** Registers a company as its handler would. */
export async function register(stage: Stage, { login }: DemoCompany, kitchen: Kitchen): Promise<void> {
  const { accounts, rulebook, db } = stage.services;
  const rules = await rulebook.getCurrent(db.queries);
  const role = findRegistrationRole(rules.roles);
  if (!role) throw new Error(`${login} cannot register: no role has a registration form`);
  const form = rules.getForm(role.registers);
  const data = settleForm(form, cookObject(stage.documents.registration, kitchen), { asOf: kitchen.day });
  await accounts.register(readRegistration(form, data), INTERNAL);
}

/** Institutions write down what they know, then the company opens its case and fills it in. */
async function begin(stage: Stage, company: DemoCompany, told: DemoCase, at: EpochMs): Promise<PlayedCase> {
  const { services, documents } = stage;
  const profile = documents.getProfile(told.profile);
  const { queries } = services.db;
  const handler = await stage.getActor(company.login);
  const { id: enterprise, creditCode } = await getEnterprise(queries, handler.enterprise ?? '');
  const held = await services.around.findHeldCertificate(queries, enterprise);
  const kitchen = kitchenOf(stage, company, at, held ? { certificate: { ...held } } : {});
  const form = makeForm({ told, kitchen }, profile);
  const feeder = await stage.getActor(documents.feeder);
  for (const { source, facts } of profile.captured) {
    await services.feed.push(feeder, {
      source,
      creditCode,
      sourceUpdatedAt: toInstant(at),
      facts: cookObject(facts, { ...kitchen, names: { ...kitchen.names, form } }),
    });
  }
  const id = await services.drafts.start(handler, { procedure: told.procedure });
  const played = { id, told, handler: company.login, kitchen, preparations: new Set<string>() };
  await fillCase(stage, played, handler, form);
  return played;
}

/** What a company's recipes are cooked with at a moment. */
export function kitchenOf(stage: Stage, company: DemoCompany, at: EpochMs, more: JsonObject = {}): Kitchen {
  const { documents, timezone } = stage;
  const { login, name, about = {} } = company;
  const random = createRandom(`${documents.seed}/${login}/data`);
  const day = dayOf(at, timezone);
  const given = { ...documents.words, login, name, password: DEMO_PASSWORD };
  const told = Object.entries({ ...about, ...layOver(documents.about, about) });
  const names = told.reduce<JsonObject>(
    (known, [key, recipe]) => ({ ...known, [key]: cook(recipe, { random, day, names: known }) }),
    given,
  );
  return { random, day, names: { ...names, ...more } };
}

function atWork({ timezone }: Stage, random: Random, at: EpochMs): EpochMs {
  return toOfficeHours(at + random.whole(0, 300) * MINUTE_MS, random.whole(5, 90), timezone);
}
