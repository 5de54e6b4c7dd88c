import { attempt, eventsOut, inputFor, tryStep, tryVerify } from './deeds.ts';
import { fillForm, pushProfile } from './forms.ts';
import { companyOf, moveToward, reach, type Mood } from './guide.ts';
import { findWrongs } from './invariants.ts';
import { listOpeners, tryOpen } from './open.ts';
import { passByChance, sleepAndWake } from './time.ts';
import type { World } from './world.ts';

/** Deeds by how often they are done. */
const DEEDS: readonly (readonly [number, (world: World) => Promise<unknown>])[] = [
  [34, takeAnyStep],
  [28, takeGuidedStep],
  [12, openAny],
  [3, fillAny],
  [6, verifyAny],
  [4, pushAny],
  [12, passByChance],
  [1, sleepAndWake],
];

const CHECKED_EVERY = 250;
const MOST_TRIES = 30;

/** Lives through so many deeds of chance. @throws Fault at the first that should not have happened. */
export async function live(world: World, deeds: number): Promise<void> {
  for (let done = 1; done <= deeds; done += 1) {
    await chosen(world)(world);
    if (done % CHECKED_EVERY !== 0) continue;
    await world.look();
    const wrongs = await findWrongs(world);
    if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
  }
}

/** Walks to every state that chance did not come to; answers those that could not be reached. */
export async function reachTheRest(world: World): Promise<readonly string[]> {
  await world.look();
  const missing: string[] = [];
  for (const procedure of await world.procedures()) {
    for (const { id: state } of procedure.states) {
      if (!(await reach(world, procedure, state, MOST_TRIES))) missing.push(`${procedure.id}/${state}`);
    }
  }
  return missing.filter((state) => !world.visited.has(state));
}

function chosen(world: World): (world: World) => Promise<unknown> {
  const total = DEEDS.reduce((sum, [weight]) => sum + weight, 0);
  let drawn = world.random.next() * total;
  for (const [weight, deed] of DEEDS) {
    drawn -= weight;
    if (drawn < 0) return deed;
  }
  return passByChance;
}

/** Anybody takes any step of any procedure in any case; half of the time one that leaves the state it is in. */
async function takeAnyStep(world: World): Promise<void> {
  const { random } = world;
  const id = await pickCase(world);
  if (id === undefined) return;
  const { procedure, application } = await world.getCase(id);
  const all = (await world.procedures()).flatMap(({ steps }) => steps);
  const near = eventsOut(procedure, application.state);
  const step = random.next() < 0.6 && near.length > 0 ? random.pick(near) : random.pick(all).on;
  const row = all.find(({ on }) => on === step);
  const input = row && random.next() < 0.8 ? inputFor(world, companyOf(world, application.enterpriseId), row) : {};
  const comment = random.next() < 0.7 ? '情况属实' : null;
  await tryStep(world, { id, login: random.pick(world.everybody), step, comment, input });
}

/** Somebody who may takes a step toward a state that no case of the procedure was in yet. */
async function takeGuidedStep(world: World): Promise<void> {
  const { random } = world;
  const id = await pickCase(world);
  if (id === undefined) return;
  const { procedure } = await world.getCase(id);
  const unseen = procedure.states.filter((state) => !world.visited.has(`${procedure.id}/${state.id}`));
  const goal = random.pick(unseen.length > 0 ? unseen : procedure.states).id;
  await moveToward(world, id, goal, random.pick<Mood>(['accepts', 'accepts', 'wavers', 'refuses']));
}

async function openAny(world: World): Promise<void> {
  const { random } = world;
  const procedure = random.pick(await world.procedures());
  const company = random.pick(world.companies);
  // What only staff or the system open is opened with no check but theirs, so nobody else tries it here.
  const strict = typeof procedure.opens.by === 'string' || procedure.form === null || procedure.concerns !== undefined;
  const named = strict || random.next() < 0.5 ? await listOpeners(world, procedure, company) : world.everybody;
  await tryOpen(world, procedure, company, random.pick(named));
}

async function fillAny(world: World): Promise<void> {
  const { random } = world;
  const id = await pickCase(world);
  if (id === undefined) return;
  const { application } = await world.getCase(id);
  const company = companyOf(world, application.enterpriseId);
  const login = random.next() < 0.5 ? company.login : random.pick(world.everybody);
  const actor = await world.actor(login);
  const { editable } = (await world.getCase(id)).state;
  const own = actor.enterprise === application.enterpriseId;
  if (editable === true && own) return fillForm(world, company, id, login);
  await attempt(world, `${login} writes into ${application.number}`, () =>
    world.services.drafts.save(actor, id, application.version, application.data),
  );
}

async function verifyAny(world: World): Promise<void> {
  const { random } = world;
  const id = await pickCase(world);
  if (id === undefined) return;
  await tryVerify(world, id, random.pick(world.everybody), () => (random.next() < 0.8 ? 'accepted' : 'refused'));
}

async function pushAny(world: World): Promise<void> {
  const company = world.random.pick(world.companies);
  await attempt(world, `an institution writes of ${company.login}`, () => pushProfile(world, company));
}

/** Mostly a case that is not over. */
async function pickCase(world: World): Promise<string | undefined> {
  const filter = world.random.next() < 0.9 ? { final: 0 } : {};
  const ids = await world.listCases(filter);
  return ids.length === 0 ? undefined : world.random.pick(ids);
}
