import { getState, listProcedures, type Procedure } from '#engine/procedure/procedure.ts';
import type { StateDocument } from '#engine/procedure/procedure-document.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Queries } from '#server/db/database.ts';
import type { Enterprise } from '#server/enterprise/enterprise.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { forbidden } from '#server/http/problem.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { EDIT, mayFill, type Application, type ApplicationEvent } from './application.ts';
import { applicationNotFound, notEditable, procedureNotFound } from './application-problems.ts';
import {
  findApplication,
  listAllAbout,
  listDueOn,
  listIds,
  listOfEnterprise,
  listWoken,
  updateApplication,
} from './application-store.ts';
import { listEvents } from './event-store.ts';
import { sightOf, type Sight } from './sight.ts';

/** An application with everything it is handled by. */
export interface Case {
  readonly application: Application;
  readonly rules: OpenRules;
  readonly procedure: Procedure;
  readonly state: StateDocument;
  readonly enterprise: Enterprise;
}

/** A case as far as a person sees it. */
export interface SeenCase extends Case {
  readonly sight: Sight;
}

/** Questions about applications that other rooms ask. */
export interface ApplicationLookup {
  /** A case of which the person sees something; what is shown of it goes by `sight`. @throws Problem 404 otherwise. */
  getSeenCase(db: Queries, actor: Actor, id: string): Promise<SeenCase>;
  /** An application that the person may see whole. @throws Problem 404 otherwise. */
  getCase(db: Queries, actor: Actor, id: string): Promise<Case>;
  /** An application whose form and files the person may change now. @throws Problem 404, 403 or 409. */
  getEditableCase(db: Queries, actor: Actor, id: string): Promise<Case>;
  /** Any application, for work that nobody asked for. @throws Problem 404. */
  getAnyCase(db: Queries, id: string): Promise<Case>;
  /** Any application with its documents, though what is kept of its state be wrong. @throws Problem 404. */
  getRuledCase(db: Queries, id: string): Promise<Omit<Case, 'state' | 'enterprise'>>;
}

/** Opens applications with the edition they are pinned to, or with the one in force while they are not. */
export function createApplicationLookup(rulebook: RulebookLookup): ApplicationLookup {
  const getRuledCase = async (db: Queries, id: string) => {
    const application = await findApplication(db, id);
    if (!application) throw applicationNotFound();
    const rules = application.pinned
      ? await rulebook.getRules(db, application.editionId)
      : await rulebook.getCurrent(db);
    return { application, rules, procedure: getProcedure(rules, application.procedure) };
  };
  const getAnyCase = async (db: Queries, id: string): Promise<Case> => {
    const found = await getRuledCase(db, id);
    const state = getState(found.procedure, found.application.state);
    return { ...found, state, enterprise: await getEnterprise(db, found.application.enterpriseId) };
  };
  const getSeenCase = async (db: Queries, actor: Actor, id: string): Promise<SeenCase> => {
    const found = await getAnyCase(db, id);
    const sight = sightOf(actor, found.application);
    if (sight !== null) return { ...found, sight };
    throw applicationNotFound();
  };
  const getCase = async (db: Queries, actor: Actor, id: string): Promise<Case> => {
    const found = await getSeenCase(db, actor, id);
    if (found.sight === 'whole') return found;
    throw applicationNotFound();
  };
  return {
    getAnyCase,
    getRuledCase,
    getSeenCase,
    getCase,
    async getEditableCase(db, actor, id) {
      const found = await getCase(db, actor, id);
      if (!mayFill(actor, found.application)) throw forbidden(EDIT);
      if (isEditable(found, actor)) return found;
      throw notEditable();
    },
  };
}

/** Whether the person may change the form and its files now. */
export function isEditable({ application, state }: Case, actor: Actor): boolean {
  return state.editable === true && mayFill(actor, application);
}

const procedures = new WeakMap<OpenRules, readonly Procedure[]>();

/** The procedures of an edition, assembled once. */
export function proceduresOf(rules: OpenRules): readonly Procedure[] {
  const known = procedures.get(rules);
  if (known) return known;
  const listed = listProcedures(rules.source);
  procedures.set(rules, listed);
  return listed;
}

/** One procedure of an edition, where it has one of that id. */
export function findProcedure(rules: OpenRules, id: string): Procedure | undefined {
  return proceduresOf(rules).find((candidate) => candidate.id === id);
}

/** One procedure of an edition. @throws Problem 404. */
export function getProcedure(rules: OpenRules, id: string): Procedure {
  const procedure = findProcedure(rules, id);
  if (procedure) return procedure;
  throw procedureNotFound();
}

/** What happened to an application, oldest first. */
export function listHistory(db: Queries, application: string): Promise<ApplicationEvent[]> {
  return listEvents(db, application);
}

/** Ids of applications whose clock has something to do by now, the earliest first. */
export function listDue(db: Queries, now: string, limit: number): Promise<string[]> {
  return listWoken(db, now, limit);
}

/** The cases about a case, such as the objections to it, the earliest first. */
export function listAbout(db: Queries, application: string): Promise<Application[]> {
  return listAllAbout(db, application);
}

/** Applications under way that are to be dealt with by one of the days. */
export function listToBeDone(db: Queries, days: readonly string[]): Promise<Application[]> {
  return listDueOn(db, days);
}

/** The applications of an enterprise, newest first. */
export function listApplicationsOf(db: Queries, enterprise: string): Promise<Application[]> {
  return listOfEnterprise(db, enterprise);
}

/** The cases of an enterprise that are not over. */
export async function listOpenCases(db: Queries, enterprise: string): Promise<Application[]> {
  return (await listOfEnterprise(db, enterprise)).filter(({ final }) => !final);
}

/** Ids of all applications, in pieces. */
export function listEveryCase(db: Queries, piece: { from: number; size: number }): Promise<string[]> {
  return listIds(db, piece);
}

/** What the enterprise last declared; empty before it submitted anything. */
export async function getKnownFacts(db: Queries, enterprise: string): Promise<JsonObject> {
  return (await listOfEnterprise(db, enterprise)).find(({ facts }) => facts !== null)?.facts ?? {};
}

/**
 * Lets the check before issue be made anew in every case of an enterprise that is past its report and not over; true when
 * there is such a case.
 */
export async function forgetRecheck(trx: Queries, rules: OpenRules, enterprise: string): Promise<boolean> {
  let found = false;
  for (const application of await listOfEnterprise(trx, enterprise)) {
    if (application.final || !(await hasReport(trx, rules, application))) continue;
    await updateApplication(trx, { ...application, recheck: null });
    found = true;
  }
  return found;
}

async function hasReport(db: Queries, rules: OpenRules, { id, procedure }: Application): Promise<boolean> {
  const rows = proceduresOf(rules).find((candidate) => candidate.id === procedure)?.steps ?? [];
  const reporting = rows.filter(({ effects }) => effects?.some((effect) => effect.do === 'make-report'));
  const events = await listEvents(db, id);
  return events.some(({ step, to }) => reporting.some((row) => row.on === step && row.to === to));
}
