import type { CaseFacts, HeldCertificate } from '#engine/procedure/case-facts.ts';
import type { Deed } from '#engine/procedure/open-steps.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Instant } from '#server/world/clock.ts';
import type { Application } from './application.ts';

/** The certificate an enterprise holds, with the number it is called by. */
export interface NumberedCertificate extends HeldCertificate {
  readonly number: string;
  /** What it prints of the enterprise, by the names that forms tell it under (`x-profile`). */
  readonly profile: JsonObject;
}

/** When the report of a year is taken from an enterprise. */
export interface ReportPeriod {
  readonly year: number;
  readonly from: PlainDate;
  readonly closesOn: PlainDate;
}

/** What guards and the clock need to know of a publicity. */
export interface PublicityGlance {
  readonly id: string;
  readonly state: string;
  /** The limit whose period it runs for. */
  readonly period: string;
  readonly closesOn: PlainDate;
}

/** Something wrong with what was given for a material, or that nothing was. */
export interface MaterialDefect {
  readonly material: string;
  readonly code: string;
  readonly message: LocalText;
}

/** The purpose of a file that shows the papers of a case which staff entered. */
export const SCAN = 'scan';

/** A file of a case; `purpose` is set for one that is no material, such as a scan. */
export interface GivenFile {
  readonly id: string;
  readonly material: string | null;
  readonly part: string | null;
  readonly name: string;
  readonly sha256: string;
  readonly purpose: string | null;
}

/** What the other rooms know of an application and its enterprise. */
export interface Surroundings {
  findHeldCertificate(db: Queries, enterprise: string): Promise<NumberedCertificate | null>;
  /** The numbers of the certificate document's limits, for forms that count by them. */
  certificateLimits(rules: OpenRules): JsonObject;
  /** Whether the report window is open at a moment, and whether the enterprise has to report in that year. */
  reportOf(db: Queries, rules: OpenRules, enterprise: string, now: Instant): Promise<CaseFacts['report']>;
  /** The days on which a report that was begun at a moment may be submitted. */
  reportPeriod(db: Queries, rules: OpenRules, enterprise: string, begunAt: Instant): Promise<ReportPeriod>;
  /** The evaluation that counts. */
  findVerdict(db: Queries, application: string): Promise<{ readonly id: string; readonly verdict: JsonObject } | null>;
  countVerification(db: Queries, rules: OpenRules, application: Application): Promise<CaseFacts['verification']>;
  /** The declared facts with what reviewers corrected laid in; nothing before they are frozen. */
  correctedFacts(db: Queries, application: Application): Promise<JsonObject>;
  /** Who did what is no step and still stands. */
  listDeeds(db: Queries, application: string): Promise<readonly Deed[]>;
  /** The files of a case that were not taken back, in the order they came. */
  listFiles(db: Queries, application: string): Promise<readonly GivenFile[]>;
  findPublicity(db: Queries, application: string): Promise<PublicityGlance | null>;
  /** The case that a publicity belongs to. */
  findPublicised(db: Queries, publicity: string): Promise<string | null>;
  /** The enterprise that a certificate with this number was made for. */
  findHolder(db: Queries, number: string): Promise<string | null>;
  findCertificateNumber(db: Queries, application: string): Promise<string | null>;
  listMaterialDefects(
    db: Queries,
    rules: OpenRules,
    procedure: Procedure,
    application: Application,
    asOf: PlainDate,
  ): Promise<readonly MaterialDefect[]>;
}
