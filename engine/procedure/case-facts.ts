import { isJsonObject, own, type JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { limitNumbers, readLogic } from './guard.ts';
import type { Procedure } from './procedure.ts';
import { countTaken, lastTaken, type TakenStep } from './standing.ts';
import { graded, isMet, unmetCriteria, verdictNames, type RankedGrade } from './verdict-names.ts';

export type { RankedGrade };

/** The certificate an enterprise holds. */
export interface HeldCertificate {
  readonly grade: string | number;
  readonly state: string;
  readonly valid: boolean;
  readonly issuedOn: PlainDate;
  readonly validUntil: PlainDate;
}

/** The annual report as it concerns the enterprise today. */
export interface ReportFacts {
  /** Whether it may be submitted now: within the window, or until the day to which it was unlocked. */
  readonly open: boolean;
  readonly due: boolean;
  /** Whether it is open only because two persons unlocked it. */
  readonly unlocked: boolean;
  /** The last day on which this year's report is taken. */
  readonly closesOn: PlainDate;
}

/** What a change of captured facts brought. */
export interface CapturedNews {
  /** Blocking conditions that fail since, by document id. */
  readonly failed: readonly string[];
  /** Whether a case of the enterprise is past its report and not over. */
  readonly afterReport: boolean;
}

/** What the server knows when it asks which steps are open. Everything is always given, null where there is none. */
export interface CaseFacts {
  readonly today: PlainDate;
  readonly asOf: PlainDate | null;
  /** The data of the form. */
  readonly form: JsonObject;
  /** Whether staff entered the case for the applicant. */
  readonly offline: boolean;
  /** Other cases of the enterprise that are under way, by procedure id. */
  readonly underWay: readonly string[];
  /** How many of them there are in each group of procedures. */
  readonly underWayIn: Readonly<Record<string, number>>;
  /** The case that this one is about or continues. */
  readonly about: {
    readonly procedure: string;
    readonly state: string;
    /** Whether it is laid open to objections: its publicity runs, or was stopped with time left. */
    readonly inPublicity: boolean;
  } | null;
  /** The credit code the enterprise is registered with. */
  readonly enterprise: { readonly creditCode: string };
  /** Findings of the eligibility conditions on today's captured facts: `holds`, `fails` or `missing` by document id. */
  readonly conditions: Readonly<Record<string, string>>;
  readonly certificate: HeldCertificate | null;
  readonly report: ReportFacts;
  /** The latest verdict, as `toVerdict` gives it. */
  readonly verdict: JsonObject | null;
  /** Evidence items without a finding, those refused, and corrections of declared facts. */
  readonly verification: { readonly undecided: number; readonly refused: number; readonly corrected: number };
  /** Defects of form and materials that were noted and not told yet. */
  readonly defects: number;
  /** Scans of the papers of a case that staff entered. */
  readonly scans: number;
  /** Whether the last fresh check before issue found all conditions holding; null before there was one. */
  readonly recheck: boolean | null;
  /** Filings about this case that are not answered and more than a lead. */
  readonly openObjections: number;
  /** What a change of captured facts brought; null unless the system looks at one. */
  readonly captured: CapturedNews | null;
  /** What the person gives with the step at hand. */
  readonly input: JsonObject;
}

/** Names that guards may read below each heading; `*` stands for any name. */
export const GUARD_NAMES: readonly string[] = [
  'today', 'asOf', 'form.*', 'input.*', 'limits.*', 'taken.*', 'last.*', 'conditions.*', 'underWay', 'underWayIn.*',
  'application.offline', 'application.scans', 'defects.noted', 'about.procedure', 'about.state', 'enterprise.creditCode',
  'certificate.held', 'certificate.valid', 'certificate.state', 'certificate.grade', 'certificate.rank',
  'certificate.issuedOn', 'certificate.validUntil',
  'report.open', 'report.due', 'report.unlocked', 'report.closesOn',
  'verdict.made', 'verdict.graded', 'verdict.eligible', 'verdict.grade', 'verdict.rank', 'verdict.points',
  'verdict.by.*',
  'wanted.given', 'wanted.met', 'wanted.grade', 'wanted.rank',
  'offer.given', 'offer.grade', 'offer.rank',
  'outcome.granted', 'outcome.grade', 'outcome.rank', 'outcome.unmet',
  'verification.undecided', 'verification.refused', 'verification.corrected',
  'recheck.done', 'recheck.held', 'grades',
  'objections.open',
  'about.given', 'about.inPublicity',
  'captured.failed', 'captured.afterReport',
]; // prettier-ignore

/** The names that the guards of a procedure see; a name without a value is absent, so that no guard counts it as 0. */
export function guardNames(
  procedure: Procedure,
  grades: readonly RankedGrade[],
  facts: CaseFacts,
  history: readonly TakenStep[],
): JsonObject {
  const known: JsonObject = {
    today: facts.today,
    grades: grades.map(({ code, rank }) => ({ code, rank })),
    ...(facts.asOf !== null && { asOf: facts.asOf }),
    form: facts.form,
    input: facts.input,
    limits: limitNumbers(procedure.limits),
    taken: { ...zeroCounts(procedure), ...countTaken(history) },
    last: { ...zeroCounts(procedure), ...lastTaken(history) },
    conditions: facts.conditions,
    underWay: facts.underWay,
    underWayIn: facts.underWayIn,
    enterprise: facts.enterprise,
    application: { offline: facts.offline, scans: facts.scans },
    defects: { noted: facts.defects },
    certificate: certificateNames(grades, facts.certificate),
    report: { ...facts.report },
    verdict: verdictNames(grades, facts.verdict),
    verification: facts.verification,
    recheck: { done: facts.recheck !== null, held: facts.recheck === true },
    objections: { open: facts.openObjections },
    about: { given: facts.about !== null, inPublicity: false, ...facts.about },
    ...(facts.captured !== null && { captured: { ...facts.captured } }),
  };
  const wanted = readLogic(procedure.wants, known);
  const withWanted = {
    ...known,
    wanted: { given: wanted !== null, met: isMet(facts.verdict, wanted), ...graded(grades, wanted) },
  };
  const offered = readLogic(procedure.offers ?? null, withWanted);
  const withOffer = { ...withWanted, offer: { given: offered !== null, ...graded(grades, offered) } };
  const granted = readLogic(procedure.grants, withOffer);
  const unmet = unmetCriteria(facts.verdict, granted);
  return { ...withOffer, outcome: { granted: granted !== null, unmet, ...graded(grades, granted) } };
}

/** The grade that a case comes to, by its code; null when it comes to none. */
export function outcomeGrade(names: JsonObject): string | number | null {
  const outcome = own(names, 'outcome');
  const grade = isJsonObject(outcome) ? own(outcome, 'grade') : undefined;
  return typeof grade === 'string' || typeof grade === 'number' ? grade : null;
}

function zeroCounts(procedure: Procedure): JsonObject {
  return Object.fromEntries(procedure.steps.map(({ on }) => [on, 0]));
}

function certificateNames(grades: readonly RankedGrade[], held: HeldCertificate | null): JsonObject {
  if (held === null) return { held: false, valid: false };
  const { state, valid, issuedOn, validUntil } = held;
  return { held: true, valid, state, issuedOn, validUntil, ...graded(grades, held.grade) };
}
