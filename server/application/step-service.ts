import { clockSteps, systemStep } from '#engine/procedure/deadlines.ts';
import { isRefusal, openSteps, takeStep, type OpenStep } from '#engine/procedure/open-steps.ts';
import type { EffectDocument, StepDocument } from '#engine/procedure/procedure-document.ts';
import { getState } from '#engine/procedure/procedure.ts';
import { foldEvents } from '#engine/procedure/standing.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import type { Application } from './application.ts';
import type { ApplicationLookup, Case } from './application-lookup.ts';
import { notSubmittable, refusalToProblem, unknownEffect } from './application-problems.ts';
import { updateApplication } from './application-store.ts';
import { caseNames, toTaken, type Moment } from './case-names.ts';
import { deadlinesOf, reckonCase, type CaseOfRules } from './deadlines.ts';
import { insertEvent, listEvents } from './event-store.ts';
import type { StepEffects } from './step-effect.ts';
import type { StepWitness } from './step-witness.ts';
import { isComplete, readSubmission } from './submission.ts';
import { attemptOf } from './sight.ts';
import type { Surroundings } from './surroundings.ts';
import { tellable } from './told.ts';

/** A step that a person wants to take. */
export interface WantedStep {
  readonly step: string;
  readonly comment: string | null;
  readonly input: JsonObject;
}

/** Who answers for an event in a linked case: the person who took the step that tells of it. */
export interface Messenger {
  readonly actor: Actor | null;
  readonly comment: string | null;
}

/** Moves applications along their procedures. */
export interface StepService {
  /** What the person may do now, with the reason where something is in the way. */
  listOpen(db: Queries, by: Actor, found: Case): Promise<readonly OpenStep[]>;
  /** @throws Problem 403 or 409 when the step is not open to the person, 422 when something is missing. */
  take(by: Actor, id: string, wanted: WantedStep): Promise<void>;
  /** Takes the clock's steps that are due; answers how many were taken. */
  tick(id: string): Promise<number>;
  /** Lets an event happen in a case that another one is about. */
  signal(trx: Queries, id: string, event: string, by: Messenger): Promise<void>;
  /** Takes what follows by itself in a case that was just opened, and notes until when it may stand there. */
  settle(trx: Queries, id: string): Promise<void>;
  /** Notes anew until when the state of a case may last, after something outside it changed that. */
  reschedule(trx: Queries, id: string): Promise<void>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly around: Surroundings;
  readonly effects: StepEffects;
  readonly witness: StepWitness;
}

/** Who moves a case and what they give. */
interface Mover {
  readonly actor: Actor | null;
  readonly role: string | null;
  readonly comment: string | null;
  readonly input: JsonObject;
}

const NOBODY: Mover = { actor: null, role: null, comment: null, input: {} };

/** More steps in a row than any honest procedure takes by itself. */
const MOST_STEPS_IN_A_ROW = 20;

/** Steps over the database. */
export function createStepService(parts: Parts): StepService {
  return {
    listOpen: (db, by, found) => listOpen(parts, db, by, found),
    take: (by, id, wanted) => parts.db.transact((trx) => take(parts, trx, by, id, wanted)),
    tick: (id) => parts.db.transact((trx) => tick(parts, trx, id)),
    signal: (trx, id, event, by) => signal(parts, trx, id, event, by),
    settle: (trx, id) => settle(parts, trx, id),
    reschedule: async (trx, id) => noteDeadlines(parts, trx, await parts.applications.getAnyCase(trx, id)),
  };
}

async function listOpen(parts: Parts, db: Queries, by: Actor, found: Case): Promise<readonly OpenStep[]> {
  return openSteps(found.procedure, attemptOf(by, found.application, await situationOf(parts, db, found, {})));
}

async function take(parts: Parts, trx: Queries, by: Actor, id: string, wanted: WantedStep): Promise<void> {
  const found = await parts.applications.getSeenCase(trx, by, id);
  const { application, procedure } = found;
  const situation = await situationOf(parts, trx, found, wanted.input);
  const move = takeStep(procedure, attemptOf(by, application, situation), wanted.step, wanted.comment);
  if (isRefusal(move)) throw refusalToProblem(move);
  if (move.row.needs?.completeForm) {
    const { problems } = await readSubmission(trx, parts.around, found, application.asOf ?? situation.moment.today);
    if (!isComplete(problems)) throw notSubmittable(problems);
  }
  const mover: Mover = { actor: by, role: move.role, comment: wanted.comment, input: wanted.input };
  await run(parts, trx, found, move.row, mover);
  await settle(parts, trx, id);
}

async function tick(parts: Parts, trx: Queries, id: string): Promise<number> {
  let taken = 0;
  while (taken < MOST_STEPS_IN_A_ROW) {
    const found = await parts.applications.getAnyCase(trx, id);
    const { names, moment, history } = await situationOf(parts, trx, found, {});
    const { procedure, application } = found;
    const standing = foldEvents(procedure, application.startedAt, history);
    const [due] = clockSteps(procedure, standing, moment.now, names, await reckonCase(parts.around, trx, found));
    if (due === undefined) {
      await noteDeadlines(parts, trx, found);
      break;
    }
    await run(parts, trx, found, due, NOBODY);
    await settle(parts, trx, id);
    taken += 1;
  }
  return taken;
}

/** An event that does not apply to the linked case as it stands, such as a second objection, changes nothing there. */
async function signal(parts: Parts, trx: Queries, id: string, event: string, by: Messenger): Promise<void> {
  const found = await parts.applications.getAnyCase(trx, id);
  const { application, procedure } = found;
  const { history, deeds, names, moment } = await situationOf(parts, trx, found, {});
  const { actor, comment } = by;
  const person = { roles: actor?.roles ?? [], actor: actor?.account ?? '' };
  const attempt = { state: application.state, ...person, history, deeds, names, now: moment.now };
  const move = takeStep(procedure, attempt, event, comment);
  if (isRefusal(move)) return;
  await run(parts, trx, found, move.row, { actor, role: move.role, comment, input: {} });
  await settle(parts, trx, id);
}

/** Takes the steps that follow by themselves, then notes until when the state may last. */
async function settle(parts: Parts, trx: Queries, id: string): Promise<void> {
  for (let taken = 0; taken < MOST_STEPS_IN_A_ROW; taken += 1) {
    const found = await parts.applications.getAnyCase(trx, id);
    const { names } = await situationOf(parts, trx, found, {});
    const row = systemStep(found.procedure, found.application.state, names);
    if (row === undefined) return noteDeadlines(parts, trx, found);
    await run(parts, trx, found, row, NOBODY);
  }
  throw new Error(`the procedure of application ${id} goes round without end`);
}

async function noteDeadlines(parts: Parts, trx: Queries, found: Case): Promise<void> {
  await updateApplication(trx, { ...found.application, ...(await deadlinesOf(parts.around, trx, found)) });
}

/** Takes one row: the event first, then the deeds it orders, all in the transaction it is called in. */
async function run(parts: Parts, trx: Queries, found: Case, row: StepDocument, mover: Mover): Promise<void> {
  const { application, procedure } = found;
  const moment = await momentOf(parts, trx);
  const target = getState(procedure, row.to);
  const history = await listEvents(trx, application.id);
  await insertEvent(trx, application.id, {
    sequence: history.length + 1,
    at: moment.now,
    step: row.on,
    from: application.state,
    to: row.to,
    actorId: mover.actor?.account ?? null,
    actorName: mover.actor?.name ?? null,
    role: mover.role,
    comment: mover.comment,
    input: mover.input,
    article: row.article,
  });
  const moved: Application = {
    ...application,
    state: row.to,
    stateEnteredAt: row.to === application.state ? application.stateEnteredAt : moment.now,
    phase: target.phase,
    final: target.final === true,
    shown: application.shown || target.shown !== false,
    changedAt: moment.now,
  };
  await updateApplication(trx, moved);
  const done = await perform(parts, trx, found, moved, row.effects ?? [], tellable(application, row, mover), moment);
  await parts.audit.record(trx, {
    actor: mover.actor,
    role: mover.role,
    action: row.on,
    subject: `application:${application.id}`,
    article: row.article,
    detail: { from: application.state, to: row.to, comment: mover.comment, cause: application.cause?.article ?? null },
  });
  const { rules, enterprise } = found;
  await parts.witness({
    trx,
    rules,
    procedure,
    enterprise,
    row,
    application: done,
    from: application.state,
    sequence: history.length + 1,
    actor: mover.actor,
    ...moment,
    names: async () => (await situationOf(parts, trx, { rules, procedure, application: done }, mover.input)).names,
    dueOn: async () => (await deadlinesOf(parts.around, trx, { rules, procedure, application: done })).dueOn,
  });
}

async function perform(
  parts: Parts,
  trx: Queries,
  { rules, procedure, enterprise }: Case,
  moved: Application,
  orders: readonly EffectDocument[],
  { actor, comment, input }: Mover,
  moment: Moment,
): Promise<Application> {
  let application = moved;
  for (const order of orders) {
    const effect = own(parts.effects, order.do);
    if (effect === undefined) throw unknownEffect(order.do);
    const now = application;
    const names = async () => {
      const history = toTaken(await listEvents(trx, now.id));
      return caseNames(trx, parts.around, moment, { rules, procedure, application: now, history, input });
    };
    const context = { trx, rules, procedure, application, enterprise, actor, comment, input, names, ...moment };
    application = await effect(context, order);
    await updateApplication(trx, application);
  }
  return application;
}

async function situationOf(parts: Parts, db: Queries, found: CaseOfRules, input: JsonObject) {
  const { rules, procedure, application } = found;
  const history = toTaken(await listEvents(db, application.id));
  const moment = await momentOf(parts, db);
  const names = await caseNames(db, parts.around, moment, { rules, procedure, application, history, input });
  const deeds = await parts.around.listDeeds(db, application.id);
  return { history, deeds, names, moment };
}

async function momentOf({ clock, rulebook }: Parts, db: Queries): Promise<Moment> {
  return { now: clock.now(), today: await rulebook.today(db) };
}
