import { judge } from '#engine/evaluate/evaluate.ts';
import { Reading } from '#engine/evaluate/reading.ts';
import { guardNames, type CapturedNews, type CaseFacts, type RankedGrade } from '#engine/procedure/case-facts.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import type { Reckoning } from '#engine/procedure/deadlines.ts';
import { countInGroups } from '#engine/procedure/groups.ts';
import { findState, getState, type Procedure } from '#engine/procedure/procedure.ts';
import type { TakenStep } from '#engine/procedure/standing.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Queries } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Instant } from '#server/world/clock.ts';
import type { Application, ApplicationEvent } from './application.ts';
import { findApplication, listOfEnterprise, listOpenAbout } from './application-store.ts';
import { overlay } from '#engine/model/overlay.ts';
import { proceduresOf } from './application-lookup.ts';
import { blank } from './blank-application.ts';
import { countNoted } from './defect-lookup.ts';
import { settleApplicationForm } from './form-data.ts';
import { knownOf } from './known.ts';
import { SCAN, type PublicityGlance, type Surroundings } from './surroundings.ts';

/** The moment a question is asked at. */
export interface Moment {
  readonly now: Instant;
  readonly today: PlainDate;
}

/** The case a guard is asked about. */
export interface Questioned {
  readonly rules: OpenRules;
  readonly procedure: Procedure;
  readonly application: Application;
  readonly history: readonly TakenStep[];
  readonly input: JsonObject;
  /** What a change of captured facts brought, when the system asks because of one. */
  readonly captured?: CapturedNews;
}

/** Everything that guards of a case may read, gathered from all rooms. */
export async function caseNames(
  db: Queries,
  around: Surroundings,
  { now, today }: Moment,
  { rules, procedure, application, history, input, captured }: Questioned,
): Promise<JsonObject> {
  const held = await around.findHeldCertificate(db, application.enterpriseId);
  const verdict = await around.findVerdict(db, application.id);
  const underWay = await listUnderWay(db, application);
  const facts: CaseFacts = {
    today,
    asOf: application.asOf,
    form: await formAsItCounts(db, around, today, { rules, procedure, application }),
    offline: application.offlineReason !== null,
    underWay,
    underWayIn: countInGroups(proceduresOf(rules), underWay),
    enterprise: { creditCode: (await getEnterprise(db, application.enterpriseId)).creditCode },
    conditions: await judgeConditions(db, around, rules, application, today),
    certificate: held,
    report: await around.reportOf(db, rules, application.enterpriseId, now),
    verdict: verdict?.verdict ?? null,
    verification: await around.countVerification(db, rules, application),
    defects: await countNoted(db, application.id),
    scans: (await around.listFiles(db, application.id)).filter(({ purpose }) => purpose === SCAN).length,
    recheck: application.recheck,
    openObjections: await countObjections(db, rules, application),
    about: await glanceAtAbout(db, around, application, today),
    captured: captured ?? null,
    input,
  };
  return guardNames(procedure, rankedGrades(rules), facts, history);
}

/** Guards see a form that is being filled as it would be submitted: normalised, with computed and recorded values in place. */
async function formAsItCounts(
  db: Queries,
  around: Surroundings,
  today: PlainDate,
  { rules, procedure, application }: Pick<Questioned, 'rules' | 'procedure' | 'application'>,
): Promise<JsonObject> {
  const untouched = Object.keys(application.data).length === 0;
  if (procedure.form === null || untouched || getState(procedure, application.state).editable !== true)
    return application.data;
  const captured = await getCapturedFacts(db, application.enterpriseId, rules.edition.vocabulary);
  const known = await knownOf(db, around, rules, application);
  const asOf = application.asOf ?? today;
  return settleApplicationForm(rules.getForm(procedure.form), { rules, application, captured, known, asOf });
}

/** What the system reads when a change of captured facts may open a case of a procedure by itself. */
export async function namesOfNews(
  db: Queries,
  around: Surroundings,
  moment: Moment,
  asked: {
    readonly rules: OpenRules;
    readonly procedure: Procedure;
    readonly enterprise: string;
    readonly news: CapturedNews;
  },
): Promise<JsonObject> {
  const { rules, procedure, enterprise, news } = asked;
  const application = blank(procedure, rules, { enterpriseId: enterprise, now: moment.now, number: '' });
  return caseNames(db, around, moment, { rules, procedure, application, history: [], input: {}, captured: news });
}

/** Findings of the conditions on what is known today, by document id. */
export async function judgeConditions(
  db: Queries,
  around: Surroundings,
  rules: OpenRules,
  application: Application,
  today: PlainDate,
): Promise<Readonly<Record<string, string>>> {
  const captured = await getCapturedFacts(db, application.enterpriseId, rules.edition.vocabulary);
  const declared = await around.correctedFacts(db, application);
  const reading = new Reading(rules.edition, overlay(declared, captured), today);
  return Object.fromEntries(
    rules.edition.conditions.map((condition) => [condition.id, judge(reading, condition)] as const),
  );
}

/** The grades of an edition as guards compare them. */
export function rankedGrades(rules: OpenRules): readonly RankedGrade[] {
  return rules.edition.grades.map(({ document: { code, rank } }) => ({ code, rank }));
}

/** Events as the engine folds them. */
export function toTaken(events: readonly ApplicationEvent[]): readonly TakenStep[] {
  return events.map(({ step, from, to, at, role, actorId }) => ({ on: step, from, to, at, role, actor: actorId }));
}

/** How the periods of an edition are counted; a publicity keeps its own end. */
export function reckoningOf(rules: OpenRules, publicity: PublicityGlance | null): Reckoning {
  return {
    calendar: calendarOf(rules.source),
    timezone: rules.edition.about.timezone,
    ...(publicity && { ends: { [publicity.period]: publicity.closesOn } }),
  };
}

/** Filings about the case that wait for an answer; leads do not. */
async function countObjections(db: Queries, rules: OpenRules, { id }: Application): Promise<number> {
  const open = (await listOpenAbout(db, id)).filter(({ filing }) => filing !== null);
  return open.filter((filed) => !isLead(rules, filed)).length;
}

function isLead(rules: OpenRules, { procedure, state }: Application): boolean {
  const found = proceduresOf(rules).find(({ id }) => id === procedure);
  return found !== undefined && findState(found, state)?.lead === true;
}

/** A publicity that was stopped has time left; one that is only kept open by an answer that is due has none. */
async function glanceAtAbout(db: Queries, around: Surroundings, { aboutId }: Application, today: PlainDate) {
  const about = aboutId === null ? undefined : await findApplication(db, aboutId);
  if (about === undefined || aboutId === null) return null;
  const publicity = await around.findPublicity(db, aboutId);
  const { state, closesOn } = publicity ?? { state: 'none', closesOn: today };
  const inPublicity = state === 'stopped' || (state === 'open' && today <= closesOn);
  return { procedure: about.procedure, state: about.state, inPublicity };
}

async function listUnderWay(db: Queries, application: Application): Promise<readonly string[]> {
  const others = await listOfEnterprise(db, application.enterpriseId);
  return others.filter(({ id, final }) => id !== application.id && !final).map(({ procedure }) => procedure);
}
