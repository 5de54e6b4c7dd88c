import { own, type JsonObject } from '#engine/model/json.ts';
import { originsOf } from '#engine/procedure/procedure.ts';
import { stepsFrom, type Procedure } from '#engine/procedure/procedure.ts';
import type { StepDocument } from '#engine/procedure/procedure-document.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Case } from '#server/application/application-lookup.ts';
import { sightOf } from '#server/application/sight.ts';
import { noteDefects } from '#server/demo/note-defects.ts';
import { cookObject } from '#server/demo/recipe.ts';
import { kitchenOf } from '#server/demo/tell-company.ts';
import { presentVerification } from '#server/evaluation/evaluation-view.ts';
import { Problem } from '#server/http/problem.ts';
import { sampleInputs } from '#test/server/support/step-inputs.ts';
import type { Company, World } from './world.ts';

/** A deed that the documents forbid and the server let happen, or one that left a trace though it was refused. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** What somebody tries. */
export interface Attempt {
  readonly id: string;
  readonly login: string;
  readonly step: string;
  readonly comment: string | null;
  readonly input: JsonObject;
}

/** Why a deed came to nothing; null when it was done. */
export type Outcome = Problem | null;

/** Does something that may be refused, and sees that a refusal changes nothing. @throws Fault */
export async function attempt(world: World, what: string, deed: () => Promise<unknown>): Promise<Outcome> {
  const before = await traceOf(world);
  try {
    await deed();
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw new Fault(`${what} broke`, { cause: error });
    const after = await traceOf(world);
    if (after !== before) throw new Fault(`${what} was refused (${error.code}) and yet changed something`);
    world.tell(`${what}: ${error.code} ${JSON.stringify(error.extensions).slice(0, 300)}`);
    return error;
  }
  world.tell(what);
  return null;
}

/** Tries a step and holds what the server says against the documents. @throws Fault */
export async function tryStep(world: World, { id, login, step, comment, input }: Attempt): Promise<Outcome> {
  const { services } = world;
  const found = await world.getCase(id);
  const actor = await world.actor(login);
  const company = world.companies.find(({ enterprise }) => enterprise === found.application.enterpriseId);
  // A list of defects is told by a step, and noted before.
  if (company)
    await noteDefects(world.stage, { kitchen: kitchenOf(world.stage, company.told, world.now) }, found, actor);
  const open = await services.steps.listOpen(services.db.queries, actor, found);
  const seen = sightOf(actor, found.application) !== null ? open.find(({ on }) => on === step) : undefined;
  const history = await listTaken(world, id);
  const lawful = lawfulRows(found, actor, history, step, comment);
  const { state, number } = found.application;
  const what = `${login} ${step} in ${number} ${found.procedure.id}/${state}`;
  const outcome = await attempt(world, what, () => services.steps.take(actor, id, { step, comment, input }));
  if (outcome === null && lawful.length === 0) throw new Fault(`${what}: no row lets this person do it`);
  if (outcome === null && (seen === undefined || seen.blocked !== null))
    throw new Fault(`${what}: done though it was not open (${seen?.blocked?.code ?? 'not listed'})`);
  if (outcome?.code === 'not-your-step' && lawful.length > 0 && seen !== undefined)
    throw new Fault(`${what}: refused as somebody else's, though a row names the person`);
  return outcome;
}

/** The rows by which the documents let a person take a step: state, role, other person, comment. Guards are not asked. */
function lawfulRows(
  { procedure, application }: Case,
  actor: Actor,
  history: readonly { step: string; actor_id: string | null }[],
  step: string,
  comment: string | null,
): readonly StepDocument[] {
  if (sightOf(actor, application) === null) return [];
  return stepsFrom(procedure, application.state).filter((row) => {
    if (row.on !== step || typeof row.by === 'string') return false;
    const allowed = [...row.by, ...(application.offlineReason === null ? [] : (row.onBehalf ?? []))];
    const again = (row.differs ?? []).some(
      (on) => history.findLast((event) => event.step === on)?.actor_id === actor.account,
    );
    const silent = row.needs?.comment === true && (comment ?? '').trim() === '';
    return actor.roles.some((role) => allowed.includes(role)) && !again && !silent;
  });
}

/** Inputs for a step: those of the demonstration, and something that fits for others that must be given. */
export function inputFor(world: World, company: Company, row: Pick<StepDocument, 'on' | 'needs'>): JsonObject {
  const now = world.services.clock.now();
  const kitchen = kitchenOf(world.stage, company.told, world.now);
  const given = own(world.documents.inputs, row.on) ?? {};
  const cooked = cookObject(given, { ...kitchen, names: { ...kitchen.names, now } });
  const needs = { input: (row.needs?.input ?? []).map((input) => ({ ...input })) };
  return { ...sampleInputs({ needs: needs as unknown as JsonObject }, now), ...cooked };
}

/** A person says of every open item what `find` says; what the document does not let them say is refused. */
export async function tryVerify(
  world: World,
  id: string,
  login: string,
  find: () => 'accepted' | 'refused',
): Promise<Outcome> {
  const { services } = world;
  const found = await world.getCase(id);
  const actor = await world.actor(login);
  const { items } = await presentVerification(services.db.queries, found, { editable: true, staff: true });
  const said = items.map(({ document }) => {
    const finding = find();
    return finding === 'refused' ? { document, finding, reason: '材料不足以证明' } : { document, finding };
  });
  if (said.length === 0) return null;
  const holds = found.state.holder?.some((role) => actor.roles.includes(role)) === true;
  const what = `${login} verifies ${found.application.number} in ${found.application.state}`;
  const outcome = await attempt(world, what, () => services.evaluations.verify(actor, id, said));
  if (outcome === null && !holds) throw new Fault(`${what}: the state is not theirs`);
  return outcome;
}

/** Events that leave a state, all of which somebody may try. */
export function eventsOut({ steps }: Procedure, state: string): readonly string[] {
  return [...new Set(steps.filter((row) => originsOf(row).includes(state)).map(({ on }) => on))];
}

function listTaken(world: World, id: string): Promise<{ step: string; actor_id: string | null }[]> {
  return world.services.db
    .queries('application_event')
    .where({ application_id: id })
    .orderBy('sequence')
    .select('step', 'actor_id');
}

const TRACES = [
  'application_event',
  'audit_entry',
  'certificate',
  'evaluation',
  'publicity',
  'notice',
  'material_file',
];

/** Tells two moments apart between which something was kept. */
async function traceOf({ services }: World): Promise<string> {
  const { queries } = services.db;
  const counts: unknown[] = [];
  for (const table of TRACES) counts.push(await queries(table).count({ count: '*' }).first());
  const last: unknown = await queries('application')
    .max({ changed: 'changed_at' })
    .sum({ versions: 'version' })
    .first();
  return JSON.stringify([counts, last]);
}
