import { opening } from '#engine/procedure/opening.ts';
import { findSanction } from '#engine/sanction/open-sanction.ts';
import { unmetRequirement } from '#engine/procedure/open-steps.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import { isJsonObject, own, ownText, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { getEnterprise, refuseForeignCode } from '#server/enterprise/enterprise-lookup.ts';
import { forbidden } from '#server/http/problem.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { ENTER_OFFLINE, type Application } from './application.ts';
import { getProcedure, proceduresOf, type ApplicationLookup } from './application-lookup.ts';
import {
  causeNeeded,
  draftConflict,
  notOpen,
  offlineReasonMissing,
  procedureNotFound,
} from './application-problems.ts';
import { insertApplication, updateApplication } from './application-store.ts';
import { blank, numberOf } from './blank-application.ts';
import { caseNames } from './case-names.ts';
import { deadlinesOf, type CaseOfRules } from './deadlines.ts';
import { knownOf } from './known.ts';
import { prefilled } from './prefill.ts';
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
  /** For staff, those of an enterprise that they may enter cases for. */
  listOpenings(by: Actor, enterprise?: string): Promise<readonly OpeningView[]>;
  /** @throws Problem 409 when the kind is closed to the enterprise. */
  start(by: Actor, wanted: NewApplication): Promise<string>;
  /** Opens the case that an applicant's case goes on as, with its form prefilled. @throws Problem 409 when that is closed to it. */
  continueAs(trx: Queries, origin: Application, by: Actor, procedure: string): Promise<string>;
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
    listOpenings: (by, enterprise) => listOpenings(parts, by, enterprise),
    start: (by, wanted) => start(parts, by, wanted),
    continueAs: (trx, origin, by, procedure) => continueAs(parts, trx, origin, by, procedure),
    save: (by, id, version, data) => save(parts, by, id, version, data),
  };
}

async function listOpenings(
  { db, clock, rulebook, around }: DraftParts,
  by: Actor,
  entered?: string,
): Promise<readonly OpeningView[]> {
  if (entered !== undefined && !by.powers.has(ENTER_OFFLINE)) throw forbidden(ENTER_OFFLINE);
  const enterprise = entered ?? by.enterprise;
  if (enterprise === null) return [];
  await getEnterprise(db.queries, enterprise);
  const rules = await rulebook.getCurrent(db.queries);
  const moment = { now: clock.now(), today: await rulebook.today(db.queries) };
  const views: OpeningView[] = [];
  for (const procedure of proceduresOf(rules).filter(({ concerns }) => concerns === undefined)) {
    const application = blank(procedure, rules, { enterpriseId: enterprise, now: moment.now, number: '' });
    const question = { rules, procedure, application, history: [], input: {} };
    const names = await caseNames(db.queries, around, moment, question);
    const { offered, onBehalf, blocked } = opening(procedure, { roles: by.roles, names });
    if (offered && onBehalf === (entered !== undefined)) views.push({ procedure, because: blocked?.text ?? null });
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
    const names = await caseNames(
      trx,
      around,
      { now, today },
      { rules, procedure, application: draft, history: [], input: {} },
    );
    const { offered, onBehalf, blocked } = opening(procedure, { roles: by.roles, names });
    // People of an enterprise open cases of their own; staff open them for any, on its behalf or as their own business.
    const mayFor = by.enterprise === null || (by.enterprise === enterprise && !onBehalf);
    if (!offered || !mayFor) throw forbidden(by.enterprise === null ? ENTER_OFFLINE : 'application.start');
    if (onBehalf && (wanted.reason ?? '').trim() === '') throw offlineReasonMissing();
    if (blocked) throw notOpen(blocked.text);
    const application: Application = {
      ...draft,
      offlineReason: onBehalf ? (wanted.reason ?? '') : null,
      startedBy: by.account,
      data: await prefilled(trx, around, rules, procedure, draft),
    };
    await keepScheduled(trx, around, { application, rules, procedure });
    const detail = { procedure: procedure.id, offline: onBehalf, reason: wanted.reason ?? null };
    const subject = `application:${application.id}`;
    await audit.record(trx, { actor: by, action: 'start-application', subject, detail });
    return application.id;
  });
}

async function continueAs(
  parts: DraftParts,
  trx: Queries,
  origin: Application,
  by: Actor,
  id: string,
): Promise<string> {
  const { clock, rulebook, around, audit } = parts;
  const rules = await rulebook.getCurrent(trx);
  const procedure = getProcedure(rules, id);
  const moment = { now: clock.now(), today: await rulebook.today(trx) };
  const situation = { enterpriseId: origin.enterpriseId, now: moment.now, number: await numberOf(trx, moment.today) };
  const draft: Application = { ...blank(procedure, rules, situation), aboutId: origin.id };
  const question = { rules, procedure, application: draft, history: [], input: {} };
  const unmet = unmetRequirement(procedure.opens.requires, await caseNames(trx, around, moment, question));
  if (unmet) throw notOpen(unmet.text);
  await refuseTakenCode(trx, draft.enterpriseId, await knownOf(trx, around, rules, draft));
  const data = await prefilled(trx, around, rules, procedure, draft);
  const application = { ...draft, offlineReason: origin.offlineReason, startedBy: by.account, data };
  await keepScheduled(trx, around, { application, rules, procedure });
  const detail = { procedure: procedure.id, about: origin.id };
  await audit.record(trx, { actor: by, action: 'open-case', subject: `application:${application.id}`, detail });
  return application.id;
}

/** A new credit code that somebody else registered with belongs to them. */
async function refuseTakenCode(trx: Queries, enterprise: string, known: JsonObject): Promise<void> {
  const told = own(known, 'enterprise');
  const code = isJsonObject(told) ? ownText(told, 'creditCode') : undefined;
  if (code !== undefined) await refuseForeignCode(trx, enterprise, code);
}

async function save(parts: DraftParts, by: Actor, id: string, version: number, data: JsonObject): Promise<void> {
  await parts.db.transact(async (trx) => {
    const { application } = await parts.applications.getEditableCase(trx, by, id);
    const saved = { ...application, data, version: version + 1, changedAt: parts.clock.now() };
    if (await updateApplication(trx, saved, version)) return;
    throw draftConflict({ version: application.version, data: application.data });
  });
}

/** Keeps a new case with the deadlines of the state it begins in. */
async function keepScheduled(trx: Queries, around: Surroundings, found: CaseOfRules): Promise<void> {
  await insertApplication(trx, { ...found.application, ...(await deadlinesOf(around, trx, found)) });
}
