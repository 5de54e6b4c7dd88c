import { opening } from '#engine/procedure/opening.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { listDoubtable } from '#engine/evaluate/doubt.ts';
import type { Actor, Origin } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { getEnterprise, getEnterpriseByCode } from '#server/enterprise/enterprise-lookup.ts';
import { forbidden, notFound } from '#server/http/problem.ts';
import { rolesOfEverybody } from '#server/rulebook/roles.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { randomCode } from '#server/world/ids.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { ENTER_OFFLINE, type Application } from './application.ts';
import { getProcedure } from './application-lookup.ts';
import { applicationNotFound, notOpen, notSubmittable, procedureNotFound } from './application-problems.ts';
import { findApplication, insertApplication } from './application-store.ts';
import { caseNames } from './case-names.ts';
import { blank, numberOf } from './blank-application.ts';
import { deadlinesOf } from './deadlines.ts';
import { readApplicationForm } from './form-data.ts';
import { findFiling } from './filing-store.ts';
import { sealFields } from './sealed-fields.ts';
import type { StepService } from './step-service.ts';
import type { FilingWitness } from './step-witness.ts';
import type { Surroundings } from './surroundings.ts';

/** What somebody files about another enterprise, named in one of four ways. */
export interface WantedFiling {
  readonly procedure: string;
  /** A publicity, or the case it belongs to. */
  readonly about?: string;
  /** Number of a certificate. */
  readonly certificate?: string;
  readonly enterprise?: string;
  readonly creditCode?: string;
  /** Id of the document whose finding is doubted. */
  readonly finding?: string;
  readonly data?: JsonObject;
  /** Why staff write it down for somebody. */
  readonly reason?: string;
}

/** What the filer keeps: the number, and a code that nobody else knows. */
export interface FilingReceipt {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

/** Takes in what somebody files about another enterprise. */
export interface FilingService {
  /**
   * @param by null for somebody who has not signed in
   * @throws Problem 409 when nothing can be filed about it, 422 with every problem of the form.
   */
  file(by: Actor | null, origin: Origin, wanted: WantedFiling): Promise<FilingReceipt>;
  /** The filing of a receipt. @throws Problem 404, which sounds the same for a wrong number and a wrong code. */
  getByReceipt(db: Queries, number: string, code: string): Promise<Application>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly box: SecretBox;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly around: Surroundings;
  readonly steps: StepService;
  readonly witness: FilingWitness;
}

interface Concerned {
  readonly enterprise: string;
  readonly about: string | null;
}

const CODE_LENGTH = 12;
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Filings over the database; sensitive fields of their forms are sealed. */
export function createFilingService(parts: Parts): FilingService {
  return {
    file: (by, origin, wanted) => parts.db.transact((trx) => file(parts, trx, by, origin, wanted)),
    async getByReceipt(db, number, code) {
      const id = await findFiling(db, number, parts.box.blindIndex(code.trim().toUpperCase()));
      const found = id === undefined ? undefined : await findApplication(db, id);
      if (found) return found;
      throw notFound({ zh: '这一受理编号和查询码', en: 'number with this code' });
    },
  };
}

async function file(
  parts: Parts,
  trx: Queries,
  by: Actor | null,
  origin: Origin,
  wanted: WantedFiling,
): Promise<FilingReceipt> {
  const { clock, box, rulebook, around, audit } = parts;
  const rules = await rulebook.getCurrent(trx);
  const procedure = getProcedure(rules, wanted.procedure);
  if (procedure.concerns === undefined || procedure.form === null) throw procedureNotFound();
  const { enterprise, about } = await concernedBy(parts, trx, wanted);
  const moment = { now: clock.now(), today: await rulebook.today(trx) };
  const situation = { enterpriseId: enterprise, now: moment.now, number: await numberOf(trx, moment.today) };
  const code = randomCode(CODE_LENGTH, CODE_ALPHABET);
  const blankCase: Application = {
    ...blank(procedure, rules, situation),
    aboutId: about,
    finding: findingOf(rules, wanted.finding),
    filing: { by: by?.enterprise ?? null, codeIndex: box.blindIndex(code) },
    startedBy: by?.account ?? null,
    asOf: moment.today,
    submittedAt: moment.now,
    data: wanted.data ?? {},
  };
  const question = { rules, procedure, application: blankCase, history: [], input: {} };
  const names = await caseNames(trx, around, moment, question);
  const roles = by?.roles ?? rolesOfEverybody(rules.roles);
  const { offered, onBehalf, blocked } = opening(procedure, { roles, names });
  if (!offered) throw forbidden('application.start');
  if (onBehalf && wanted.reason === undefined) throw forbidden(ENTER_OFFLINE);
  if (blocked) throw notOpen(blocked.text);
  const data = await filled(trx, rules, procedure, { application: blankCase, today: moment.today, wanted });
  const application: Application = {
    ...blankCase,
    data: sealFields(box, rules.getForm(procedure.form), data),
    offlineReason: onBehalf ? (wanted.reason ?? null) : null,
  };
  await insertApplication(trx, application);
  const detail = { procedure: procedure.id, about, finding: application.finding, offline: onBehalf };
  const subject = `application:${application.id}`;
  await audit.record(trx, { actor: by, origin, action: 'file', subject, article: procedure.source.article, detail });
  const found = { rules, procedure, application };
  await parts.witness({
    ...{ trx, ...found, enterprise: await getEnterprise(trx, enterprise), ...moment },
    names: () => caseNames(trx, around, moment, { ...found, history: [], input: {} }),
    dueOn: async () => (await deadlinesOf(around, trx, found)).dueOn,
  });
  await parts.steps.settle(trx, application.id);
  return { id: application.id, number: application.number, code };
}

/** The form as it counts. @throws Problem 422 with everything that is wrong with it. */
async function filled(
  trx: Queries,
  rules: OpenRules,
  procedure: Procedure,
  given: { readonly application: Application; readonly today: string; readonly wanted: WantedFiling },
): Promise<JsonObject> {
  const { application, today, wanted } = given;
  const { name } = await getEnterprise(trx, application.enterpriseId);
  const names = { concerned: name, certificate: wanted.certificate ?? null };
  const form = rules.getForm(procedure.form ?? '');
  const situation = { rules, application, captured: {}, known: {}, asOf: today, names };
  const { data, problems } = readApplicationForm(form, situation);
  if (!problems.some(({ severity }) => severity === 'error')) return data;
  throw notSubmittable({ form: problems, facts: [], materials: [] });
}

async function concernedBy({ around }: Parts, trx: Queries, wanted: WantedFiling): Promise<Concerned> {
  if (wanted.about !== undefined) {
    const about = (await around.findPublicised(trx, wanted.about)) ?? wanted.about;
    const found = await findApplication(trx, about);
    if (!found) throw applicationNotFound();
    return { enterprise: found.enterpriseId, about };
  }
  if (wanted.certificate !== undefined) {
    const holder = await around.findHolder(trx, wanted.certificate);
    if (holder === null) throw notFound({ zh: '证书', en: 'certificate' });
    return { enterprise: holder, about: null };
  }
  if (wanted.creditCode !== undefined) {
    return { enterprise: (await getEnterpriseByCode(trx, wanted.creditCode)).id, about: null };
  }
  return { enterprise: (await getEnterprise(trx, wanted.enterprise ?? '')).id, about: null };
}

/** @throws Problem 404 for a document that makes no finding. */
function findingOf(rules: OpenRules, wanted: string | undefined): string | null {
  if (wanted === undefined) return null;
  if (listDoubtable(rules.edition).some(({ id }) => id === wanted)) return wanted;
  throw notFound({ zh: '认定', en: 'finding' });
}
