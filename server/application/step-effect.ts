import type { EffectDocument } from '#engine/procedure/procedure-document.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Queries } from '#server/db/database.ts';
import type { Enterprise } from '#server/enterprise/enterprise.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Instant } from '#server/world/clock.ts';
import type { Application } from './application.ts';

/** The step that is being taken, inside its transaction. */
export interface StepContext {
  readonly trx: Queries;
  readonly rules: OpenRules;
  readonly procedure: Procedure;
  readonly application: Application;
  readonly enterprise: Enterprise;
  /** null for the clock and the system. */
  readonly actor: Actor | null;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly comment: string | null;
  readonly input: JsonObject;
  /** What guards read, as it is after the deeds done so far. */
  readonly names: () => Promise<JsonObject>;
}

/** A deed that procedures may order by name; it answers the application as it is afterwards. */
export type StepEffect = (context: StepContext, effect: EffectDocument) => Promise<Application>;

/** The deeds of all rooms by the names of the engine's catalogue. */
export type StepEffects = Readonly<Record<string, StepEffect>>;
