import type { OpenStep } from '#engine/procedure/open-steps.ts';
import type { StepDocument } from '#engine/procedure/procedure-document.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Case } from '#server/application/application-lookup.ts';
import { mayVerify } from '#server/evaluation/may-verify.ts';
import { presentVerification } from '#server/evaluation/evaluation-view.ts';
import { findWay } from './find-way.ts';
import { cookObject } from './recipe.ts';
import { noteDefects } from './note-defects.ts';
import type { PlayedCase } from './played-case.ts';
import type { Stage } from './stage.ts';

/** What a turn came to: there is nothing to wait for, or only the clock can go on. */
export type Turn = 'moved' | 'waits';

/** A case that cannot come where its document says it came. */
export class StuckCase extends Error {
  override readonly name = 'StuckCase';
}

/**
 * Takes one step toward a state as one of those would who may: the shortest way, and where that is blocked, whatever can
 * be done in the present state first.
 * @throws StuckCase with the reason that a person would read.
 */
export async function takeTurn(stage: Stage, played: PlayedCase, goal: string): Promise<Turn> {
  const { services } = stage;
  const found = await services.applications.getAnyCase(services.db.queries, played.id);
  const [row] = wayOf(found, goal);
  if (row === undefined) return 'moved';
  if (typeof row.by === 'string') return 'waits';
  const actors = await listActors(stage, played, found, row);
  const seen: OpenStep[] = [];
  for (const actor of actors) {
    const step = (await services.steps.listOpen(services.db.queries, actor, found)).find(
      ({ on, to }) => on === row.on && to === row.to,
    );
    if (step?.blocked === null) return take(stage, played, actor, step);
    if (step) seen.push(step);
  }
  if (await prepare(stage, played, found, actors)) return 'moved';
  throw stuck(found, goal, seen[0]?.blocked?.text.en ?? `nobody may take "${row.on}"`);
}

/** How many steps the shortest way still has; the clock's own count too. @throws StuckCase when there is none. */
export async function countSteps({ services }: Stage, { id }: PlayedCase, goal: string): Promise<number> {
  return wayOf(await services.applications.getAnyCase(services.db.queries, id), goal).length;
}

function wayOf(found: Case, goal: string): readonly StepDocument[] {
  const way = findWay(found.procedure, found.application.state, goal);
  if (way) return way;
  throw stuck(found, goal, 'no step leads there');
}

async function listActors(
  stage: Stage,
  { id, handler, kitchen }: PlayedCase,
  { rules }: Case,
  { by }: StepDocument,
): Promise<readonly Actor[]> {
  const outsiders = rules.roles.filter(({ registers }) => registers !== undefined).map(({ id }) => id);
  const own = outsiders.some((role) => by.includes(role)) ? [handler] : [];
  const logins = [...own, ...kitchen.random.shuffle(typeof by === 'string' ? [] : stage.listStaff(by))];
  const actors = await Promise.all(logins.map((login) => stage.getActor(login)));
  // Whoever began a check ends it, so that somebody else is left to review it.
  const began = new Set(
    (await stage.services.around.listDeeds(stage.services.db.queries, id)).map(({ actor }) => actor),
  );
  return [...actors].sort((a, b) => Number(began.has(b.account)) - Number(began.has(a.account)));
}

/** Decides on evidence, or takes a step that stays in the state and was not taken there before. */
async function prepare(stage: Stage, played: PlayedCase, found: Case, actors: readonly Actor[]): Promise<boolean> {
  const { services } = stage;
  for (const actor of actors) {
    if (await verify(stage, played, found, actor)) return true;
    if (await noteDefects(stage, played, found, actor)) return true;
    for (const step of await services.steps.listOpen(services.db.queries, actor, found)) {
      if (step.needs.corrections === true) continue;
      const name = `${found.application.state}/${step.on}`;
      const fresh = step.to === found.application.state && step.blocked === null && !played.preparations.has(name);
      if (!fresh) continue;
      played.preparations.add(name);
      await take(stage, played, actor, step);
      return true;
    }
  }
  return false;
}

async function verify({ services }: Stage, played: PlayedCase, found: Case, actor: Actor): Promise<boolean> {
  if (!(await mayVerify(services.db.queries, actor, found))) return false;
  const { items } = await presentVerification(services.db.queries, found, { editable: true, staff: true });
  const open = items.filter(
    ({ finding, evidence }) => finding === null && evidence.some(({ kind }) => kind === 'material'),
  );
  if (open.length === 0) return false;
  const said = open.map(({ document }) => {
    const reason = own(played.told.refuses ?? {}, document);
    return reason === undefined
      ? { document, finding: 'accepted' as const }
      : { document, finding: 'refused' as const, reason };
  });
  await services.evaluations.verify(actor, found.application.id, said);
  return true;
}

async function take(
  { services, documents }: Stage,
  { id, kitchen }: PlayedCase,
  actor: Actor,
  { on, needs }: OpenStep,
): Promise<Turn> {
  const comments = own(documents.comments, on);
  if (needs.comment === true && comments === undefined) {
    throw new StuckCase(`the step "${on}" wants a comment; add one to "comments" of the demo-plan`);
  }
  const input: JsonObject = own(documents.inputs, on) ?? {};
  const names = { ...kitchen.names, now: services.clock.now() };
  await services.steps.take(actor, id, {
    step: on,
    comment: needs.comment === true && comments ? kitchen.random.pick(comments) : null,
    input: cookObject(input, { ...kitchen, names }),
  });
  return 'moved';
}

function stuck({ application, enterprise }: Case, goal: string, because: string): StuckCase {
  return new StuckCase(
    `${enterprise.name} (${application.number}, ${application.procedure}) stands at "${application.state}" and cannot come to "${goal}": ${because}`,
  );
}
