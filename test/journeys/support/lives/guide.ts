import { MS_PER_DAY } from '#engine/calendar/instant.ts';
import { findState, type Procedure } from '#engine/procedure/procedure.ts';
import type { StepDocument } from '#engine/procedure/procedure-document.ts';
import type { Case } from '#server/application/application-lookup.ts';
import { findWay } from '#server/demo/find-way.ts';
import { inputFor, tryStep, tryVerify } from './deeds.ts';
import { fillForm, pushProfile } from './forms.ts';
import { listOpeners, sortedBy, tryOpen } from './open.ts';
import { passTo } from './time.ts';
import type { Company, World } from './world.ts';

/** How evidence is judged on a walk: where it leads depends on it. */
export type Mood = 'accepts' | 'refuses' | 'wavers' | 'learns';

const MOODS: readonly Mood[] = ['accepts', 'accepts', 'learns', 'learns', 'wavers', 'refuses'];
const MOST_MOVES = 40;
/** Enterprises that are asked before one is helped. */
const MOST_ASKED = 4;
/** Months after which every window of a year has been open once. */
const MOST_MONTHS = 13;
/** Refusals after which another person may still do it. */
const PERSONAL = ['same-person', 'not-your-step'];
const COMMENT = '按规定办理';

/** One move of a case toward a state by whoever may make it; false when nobody can. */
export async function moveToward(world: World, id: string, goal: string, mood: Mood): Promise<boolean> {
  const found = await world.getCase(id);
  const [row] = findWay(found.procedure, found.application.state, goal) ?? [];
  if (row === undefined) return false;
  // News of an enterprise comes at any time; where a walk needs some, it comes on the way.
  if (mood === 'learns' && found.state.editable !== true && world.random.next() < 0.6)
    await pushProfile(world, companyOf(world, found.application.enterpriseId));
  if (typeof row.by === 'string') return waitFor(world, found);
  return (await press(world, found, row)) || prepare(world, found, row, mood);
}

/** Opens cases and moves them until one has come through a state; false when none did in so many tries. */
export async function reach(world: World, procedure: Procedure, state: string, tries: number): Promise<boolean> {
  const wanted = `${procedure.id}/${state}`;
  const avoid = new Set<string>();
  for (let tried = 0; tried < tries && !world.visited.has(wanted); tried += 1) {
    const mood = tried === 0 ? 'accepts' : world.random.pick(MOODS);
    world.aim = state;
    // Some things can only be done at certain times of a year.
    if (tried > 2) await passTo(world, world.now + world.random.whole(1, 330) * MS_PER_DAY);
    world.tell(`toward ${wanted}, try ${tried + 1}`);
    const id = (await underWay(world, procedure, state, avoid)) ?? (await begin(world, procedure, avoid));
    if (id === undefined) continue;
    avoid.add((await world.getCase(id)).enterprise.id);
    await world.look();
    for (let moves = 0; moves < MOST_MOVES && !world.visited.has(wanted); moves += 1) {
      if (!(await moveToward(world, id, state, mood))) break;
      await world.look();
    }
    if (!world.visited.has(wanted)) await finish(world, id);
  }
  return world.visited.has(wanted);
}

/** Lets a case come to an end, whichever is the nearest. */
export async function finish(world: World, id: string): Promise<void> {
  const { procedure, application } = await world.getCase(id);
  const ends = procedure.states
    .filter(({ final }) => final === true)
    .map((state) => ({ state, way: findWay(procedure, application.state, state.id) }))
    .flatMap(({ state, way }) => (way ? [{ goal: state.id, steps: way.length }] : []))
    .sort((a, b) => a.steps - b.steps);
  for (const { goal } of ends) {
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      if (!(await moveToward(world, id, goal, 'accepts'))) break;
      if ((await world.getCase(id)).application.final) return;
    }
  }
}

/** A case of the procedure that may still come to the state. */
async function underWay(
  world: World,
  procedure: Procedure,
  state: string,
  avoid: ReadonlySet<string>,
): Promise<string | undefined> {
  const ids = await world.listCases({ procedure: procedure.id, final: 0 });
  for (const id of world.random.shuffle(ids)) {
    const { application } = await world.getCase(id);
    if (!avoid.has(application.enterpriseId) && findWay(procedure, application.state, state)) return id;
  }
  return undefined;
}

/** Opens a case for an enterprise, and does what stands in the way of that: ends cases, grants, waits. */
async function begin(world: World, procedure: Procedure, avoid: ReadonlySet<string>): Promise<string | undefined> {
  const others = world.random.shuffle(world.companies.filter(({ enterprise }) => !avoid.has(enterprise)));
  for (const company of others.slice(0, MOST_ASKED)) {
    const id = await openFor(world, procedure, company);
    if (id !== undefined) return id;
  }
  const company = others[0] ?? (await world.settle());
  for (const id of await world.listCases({ enterprise_id: company.enterprise, final: 0 })) await finish(world, id);
  await pushProfile(world, company);
  return (await openAmid(world, procedure, company)) ?? (await openInTime(world, procedure, company));
}

/** Grants the enterprise a certificate, and tries at every move of that whether the case may be opened now. */
async function openAmid(world: World, procedure: Procedure, company: Company): Promise<string | undefined> {
  const maker = (await world.procedures()).find(({ form, certificate }) => form && certificate?.makes === 'number');
  const made = maker && (await openFor(world, maker, company));
  if (maker === undefined || made === undefined) return undefined;
  if (maker.id === procedure.id) return made;
  const making = maker.steps.find(({ effects = [] }) => effects.some((effect) => effect.do === 'make-certificate'));
  const end = maker.states.find(
    ({ id, final }) => final === true && making !== undefined && findWay(maker, making.to, id),
  );
  for (let moves = 0; end !== undefined && moves < MOST_MOVES; moves += 1) {
    if (!(await moveToward(world, made, end.id, 'accepts'))) break;
    const opened = procedure.concerns === undefined ? undefined : await openFor(world, procedure, company);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

/** What is opened in certain months only is asked for in every month of a year. */
async function openInTime(world: World, procedure: Procedure, company: Company): Promise<string | undefined> {
  for (let month = 0; month < MOST_MONTHS; month += 1) {
    const opened = await openFor(world, procedure, company);
    if (opened !== undefined) return opened;
    await passTo(world, world.now + 30 * MS_PER_DAY);
  }
  return undefined;
}

/** A case opened by somebody whom the procedure names. */
async function openFor(world: World, procedure: Procedure, company: Company): Promise<string | undefined> {
  for (const login of await listOpeners(world, procedure, company)) {
    const opened = await tryOpen(world, procedure, company, login);
    if (typeof opened === 'string') return opened;
    if (opened.code === 'not-open') return undefined;
  }
  return undefined;
}

async function waitFor(world: World, { application }: Case): Promise<boolean> {
  if (application.wakesAt === null) return false;
  await passTo(world, Date.parse(application.wakesAt) + 60_000);
  return (await world.getCase(application.id)).application.state !== application.state;
}

/** Presses the button of a row as one of those who may, after what it asks for was prepared. */
async function press(world: World, found: Case, row: StepDocument): Promise<boolean> {
  const { id, enterpriseId, state, offlineReason } = found.application;
  const company = companyOf(world, enterpriseId);
  const roles = typeof row.by === 'string' ? [] : [...row.by, ...(offlineReason === null ? [] : (row.onBehalf ?? []))];
  const editable = findState(found.procedure, state)?.editable === true;
  for (const login of await inHabit(world, found, await world.listHolders(roles, enterpriseId))) {
    if (editable && row.needs?.completeForm === true) await fillForm(world, company, id, login);
    if (row.needs?.defects === true) await noteDefect(world, found, login);
    const asked = { id, login, step: row.on, comment: COMMENT, input: inputFor(world, company, row) };
    const outcome = await tryStep(world, asked);
    if (outcome === null) return true;
    if (editable && row.needs?.completeForm !== true) {
      await fillForm(world, company, id, login, 'odd');
      if ((await tryStep(world, asked)) === null) return true;
    }
    if (!PERSONAL.includes(outcome.code)) return false;
  }
  return false;
}

/** Staff first in a case that came on paper, and those first who have worked on the case. */
async function inHabit(world: World, { application }: Case, logins: readonly string[]): Promise<readonly string[]> {
  const { queries } = world.services.db;
  const worked = (await queries('audit_entry')
    .where({ subject: `application:${application.id}` })
    .pluck('actor_id')) as string[];
  const ranks = new Map<string, number>();
  for (const login of logins) {
    const { account, enterprise } = await world.actor(login);
    const away = application.offlineReason !== null && enterprise !== null ? 2 : 0;
    ranks.set(login, away + (worked.includes(account) ? 0 : 1));
  }
  return sortedBy(world.random.shuffle(logins), (login) => ranks.get(login) ?? 0);
}

/** Something is to be mended in the first field of the form. */
async function noteDefect(world: World, { application, procedure, rules }: Case, login: string): Promise<void> {
  const field = procedure.form === null ? undefined : rules.getForm(procedure.form).fields[0];
  const by = await world.actor(login);
  if (
    field === undefined ||
    !(await world.services.defects.mayNote(world.services.db.queries, by, await world.getCase(application.id)))
  )
    return;
  await world.services.defects.note(
    by,
    application.id,
    { pointer: `/${field.key}`, material: null, part: null },
    '请更正',
  );
}

/** Judges the evidence, then takes a step that leaves the case where it is. */
async function prepare(world: World, found: Case, { by }: StepDocument, mood: Mood): Promise<boolean> {
  const { id, enterpriseId, state } = found.application;
  const roles = typeof by === 'string' ? [] : by;
  const key = `${id}/${state}/${found.application.stateEnteredAt}`;
  // Whoever hears news looks again.
  if (world.prepared.has(key) && mood !== 'learns') return false;
  world.prepared.add(key);
  let done = false;
  // What was true at the check may not be any more when much time has passed.
  if ((mood === 'refuses' || mood === 'learns') && world.random.next() < 0.5)
    await passTo(world, world.now + world.random.whole(20, 200) * MS_PER_DAY);
  for (const login of (await inHabit(world, found, await world.listHolders(roles, enterpriseId))).slice(0, 1)) {
    const judged = await tryVerify(world, id, login, () => judge(world, mood));
    done = done || judged === null;
    for (const row of found.procedure.steps.filter((step) => step.from === state && step.to === state)) {
      done = (await press(world, found, row)) || done;
    }
  }
  return done;
}

function judge(world: World, mood: Mood): 'accepted' | 'refused' {
  if (mood === 'wavers') return world.random.next() < 0.6 ? 'accepted' : 'refused';
  return mood === 'accepts' ? 'accepted' : 'refused';
}

/** The company of an enterprise. */
export function companyOf({ companies }: World, enterprise: string): Company {
  const company = companies.find((one) => one.enterprise === enterprise);
  if (company) return company;
  throw new Error(`nobody lives in enterprise ${enterprise}`);
}
