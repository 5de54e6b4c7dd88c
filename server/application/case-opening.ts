import { unmetRequirement } from '#engine/procedure/open-steps.ts';
import { findSanction, openSanction } from '#engine/sanction/open-sanction.ts';
import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import type { Application, CaseCause } from './application.ts';
import { getProcedure } from './application-lookup.ts';
import { causeNeeded, notOpen, sanctionRefused } from './application-problems.ts';
import { insertApplication } from './application-store.ts';
import { caseNames } from './case-names.ts';
import { blank, numberOf } from './blank-application.ts';
import { listCauseFacts } from './filing-store.ts';
import type { StepService } from './step-service.ts';
import type { Surroundings } from './surroundings.ts';

/** What an enterprise is accused of. */
export interface AccusedOf {
  readonly cause: string;
  /** What names the facts; the same facts are decided on once. */
  readonly facts: string;
  readonly ground: string | null;
}

/** A case that nobody fills in: one that another case, staff or the system opens. */
export interface OpenedCase {
  readonly procedure: string;
  readonly enterprise: string;
  /** The case that it goes back to. */
  readonly about: string | null;
  /** Only for a sanction, which needs one. */
  readonly accusation: AccusedOf | null;
  /** null when another case or the system opens it. */
  readonly by: Actor | null;
  readonly comment: string | null;
}

/** Opens cases that nobody fills in. */
export interface CaseOpening {
  /** @throws Problem 409 when the procedure is closed to the enterprise, or its sanction refuses the cause or the facts. */
  open(trx: Queries, wanted: OpenedCase): Promise<string>;
}

interface Parts {
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly around: Surroundings;
  /** Asked for late, because steps open cases and opened cases take steps. */
  readonly steps: () => StepService;
}

/** Opening over the database; the steps that follow by themselves are taken at once. */
export function createCaseOpening(parts: Parts): CaseOpening {
  return { open: (trx, wanted) => open(parts, trx, wanted) };
}

async function open(parts: Parts, trx: Queries, wanted: OpenedCase): Promise<string> {
  const { clock, rulebook, audit, around } = parts;
  const rules = await rulebook.getCurrent(trx);
  const procedure = getProcedure(rules, wanted.procedure);
  const moment = { now: clock.now(), today: await rulebook.today(trx) };
  const situation = { enterpriseId: wanted.enterprise, now: moment.now, number: await numberOf(trx, moment.today) };
  const cause = await causeOf(trx, rules, wanted);
  const application: Application = {
    ...blank(procedure, rules, situation),
    aboutId: wanted.about,
    cause,
    startedBy: wanted.by?.account ?? null,
  };
  const question = { rules, procedure, application, history: [], input: {} };
  const unmet = unmetRequirement(procedure.opens.requires, await caseNames(trx, around, moment, question));
  if (unmet) throw notOpen(unmet.text);
  await insertApplication(trx, application);
  await audit.record(trx, {
    actor: wanted.by,
    action: 'open-case',
    subject: `application:${application.id}`,
    article: cause?.article ?? procedure.source.article,
    detail: {
      procedure: procedure.id,
      about: wanted.about,
      cause: cause && { code: cause.code, facts: cause.facts, ground: cause.ground },
      comment: wanted.comment,
    },
  });
  await parts.steps().settle(trx, application.id);
  return application.id;
}

async function causeOf(trx: Queries, rules: OpenRules, wanted: OpenedCase): Promise<CaseCause | null> {
  const sanction = findSanction(rules.source, wanted.procedure);
  if (sanction === undefined) return null;
  const { accusation } = wanted;
  if (accusation === null) throw causeNeeded();
  const { cause, facts, ground } = accusation;
  const decided = await listCauseFacts(trx, wanted.enterprise, wanted.procedure);
  const answer = openSanction(sanction, { cause, facts, decided, ...(ground !== null && { ground }) });
  if ('refused' in answer) throw sanctionRefused(answer.refused, answer.text);
  return {
    code: answer.cause.code,
    title: answer.cause.title,
    article: answer.article,
    facts,
    ground,
    comment: wanted.comment,
  };
}
