import { opening } from '#engine/procedure/opening.ts';
import { findSanction } from '#engine/sanction/open-sanction.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { forbidden } from '#server/http/problem.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import { findRegistrationRole } from '#server/rulebook/roles.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { ENTER_OFFLINE, type Application } from './application.ts';
import { getProcedure, proceduresOf, type ApplicationLookup } from './application-lookup.ts';
import { causeNeeded, draftConflict, notOpen, procedureNotFound } from './application-problems.ts';
import { insertApplication, listOfEnterprise, updateApplication } from './application-store.ts';
import { blank, numberOf } from './blank-application.ts';
import { caseNames } from './case-names.ts';
import { overlay, prefill } from './form-data.ts';
import type { Surroundings } from './surroundings.ts';

/** A kind of application as the enterprise sees it today. */
export interface OpeningView {
  readonly procedure: Procedure;
  readonly because: LocalText | null;
}

/** What is to be opened, and for whom. */
export interface NewApplication {
  readonly procedure: string;
  /** For a case entered by staff. */
  readonly enterprise?: string;
  readonly reason?: string;
}

/** Opening applications and filling their forms. */
export interface DraftService {
  listOpenings(by: Actor): Promise<readonly OpeningView[]>;
  /** @throws Problem 409 when the kind is closed to the enterprise. */
  start(by: Actor, wanted: NewApplication): Promise<string>;
  /** @throws Problem 409 with both versions when another window saved first. */
  save(by: Actor, id: string, version: number, data: JsonObject): Promise<void>;
}

export interface DraftParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly around: Surroundings;
}

/** Drafts over the database. */
export function createDraftService(parts: DraftParts): DraftService {
  return {
    listOpenings: (by) => listOpenings(parts, by),
    start: (by, wanted) => start(parts, by, wanted),
    save: (by, id, version, data) => save(parts, by, id, version, data),
  };
}

async function listOpenings({ db, clock, rulebook, around }: DraftParts, by: Actor): Promise<readonly OpeningView[]> {
  const { enterprise } = by;
  if (enterprise === null) return [];
  const rules = await rulebook.getCurrent(db.queries);
  const moment = { now: clock.now(), today: await rulebook.today(db.queries) };
  const views: OpeningView[] = [];
  for (const procedure of proceduresOf(rules).filter(({ concerns }) => concerns === undefined)) {
    const application = blank(procedure, rules, { enterpriseId: enterprise, now: moment.now, number: '' });
    const question = { rules, procedure, application, history: [], input: {} };
    const names = await caseNames(db.queries, around, moment, question);
    const { offered, blocked } = opening(procedure, { roles: by.roles, names });
    if (offered) views.push({ procedure, because: blocked?.text ?? null });
  }
  return views;
}

async function start(parts: DraftParts, by: Actor, wanted: NewApplication): Promise<string> {
  return parts.db.transact(async (trx) => {
    const { clock, rulebook, audit, around } = parts;
    const enterprise = wanted.enterprise ?? by.enterprise;
    if (enterprise === null) throw forbidden('application.start');
    const rules = await rulebook.getCurrent(trx);
    const procedure = getProcedure(rules, wanted.procedure);
    if (procedure.concerns !== undefined) throw procedureNotFound();
    if (findSanction(rules.source, procedure.id)) throw causeNeeded();
    await getEnterprise(trx, enterprise);
    const now = clock.now();
    const today = await rulebook.today(trx);
    const draft = blank(procedure, rules, { enterpriseId: enterprise, now, number: await numberOf(trx, today) });
    const offline = by.enterprise !== enterprise;
    const names = await caseNames(
      trx,
      around,
      { now, today },
      { rules, procedure, application: draft, history: [], input: {} },
    );
    const { offered, onBehalf, blocked } = opening(procedure, { roles: by.roles, names });
    if (!offered || onBehalf !== offline) throw forbidden(offline ? ENTER_OFFLINE : 'application.start');
    if (blocked) throw notOpen(blocked.text);
    const application: Application = {
      ...draft,
      offlineReason: offline ? (wanted.reason ?? '') : null,
      startedBy: by.account,
      data: await prefilled(trx, rules, procedure, enterprise),
    };
    await insertApplication(trx, application);
    const detail = { procedure: procedure.id, offline, reason: wanted.reason ?? null };
    const subject = `application:${application.id}`;
    await audit.record(trx, { actor: by, action: 'start-application', subject, detail });
    return application.id;
  });
}

async function save(parts: DraftParts, by: Actor, id: string, version: number, data: JsonObject): Promise<void> {
  await parts.db.transact(async (trx) => {
    const { application } = await parts.applications.getEditableCase(trx, by, id);
    const saved = { ...application, data, version: version + 1, changedAt: parts.clock.now() };
    if (await updateApplication(trx, saved, version)) return;
    throw draftConflict({ version: application.version, data: application.data });
  });
}

/** What the enterprise and institutions told before, laid into the form: registration, earlier facts, captured facts. */
async function prefilled(db: Queries, rules: OpenRules, procedure: Procedure, enterprise: string): Promise<JsonObject> {
  if (procedure.form === null) return {};
  const { registration } = await getEnterprise(db, enterprise);
  const role = findRegistrationRole(rules.roles);
  const told = role ? factsFromForm(rules.getForm(role.registers), registration) : {};
  const earlier = (await listOfEnterprise(db, enterprise)).find(({ facts }) => facts !== null)?.facts ?? {};
  const captured = await getCapturedFacts(db, enterprise, rules.edition.vocabulary);
  return prefill(rules.getForm(procedure.form), overlay(overlay(told, earlier), captured));
}
