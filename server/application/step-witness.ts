import type { StepDocument } from '#engine/procedure/procedure-document.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Queries } from '#server/db/database.ts';
import type { Enterprise } from '#server/enterprise/enterprise.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Instant } from '#server/world/clock.ts';
import type { Application } from './application.ts';

/** A step that was taken with all its deeds, still inside its transaction. */
export interface StepTaken {
  readonly trx: Queries;
  readonly rules: OpenRules;
  readonly procedure: Procedure;
  /** As it is now. */
  readonly application: Application;
  readonly enterprise: Enterprise;
  readonly row: StepDocument;
  /** The state before. */
  readonly from: string;
  /** The number of its event. */
  readonly sequence: number;
  /** null for the clock and the system. */
  readonly actor: Actor | null;
  readonly now: Instant;
  readonly today: PlainDate;
  /** What guards read now. */
  readonly names: () => Promise<JsonObject>;
  /** The last day of the period that runs now; null where none does. */
  readonly dueOn: () => Promise<PlainDate | null>;
}

/** A case that was filed, still inside its transaction. */
export type CaseFiled = Pick<
  StepTaken,
  'trx' | 'rules' | 'procedure' | 'application' | 'enterprise' | 'now' | 'today' | 'names' | 'dueOn'
>;

/** Somebody who tells of filings; what it writes stands or falls with the filing. */
export type FilingWitness = (filed: CaseFiled) => Promise<void>;

/** Somebody who tells of steps; what it writes stands or falls with the step. */
export type StepWitness = (taken: StepTaken) => Promise<void>;
