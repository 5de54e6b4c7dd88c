import type { JsonObject } from '#engine/model/json.ts';
import { unmetRequirement, type Refusal } from './open-steps.ts';
import { askGuard } from './guard.ts';
import { SYSTEM } from './procedure-document.ts';
import type { Procedure } from './procedure.ts';

/** Who wants to open a case. `names` are those of `guardNames` with no history and an empty form. */
export interface OpeningAttempt {
  readonly roles: readonly string[];
  readonly names: JsonObject;
}

/** Whether a person may open a case of the procedure now. */
export interface Opening {
  /** False where the procedure is none of the person's business, so that it is not even shown. */
  readonly offered: boolean;
  /** The case would be entered for somebody else, with a reason. */
  readonly onBehalf: boolean;
  readonly blocked: Refusal | null;
}

/** Whether a person may open a case now, and the first reason why not. */
export function opening(procedure: Procedure, { roles, names }: OpeningAttempt): Opening {
  const { by, onBehalf = [], requires } = procedure.opens;
  const own = by !== SYSTEM && roles.some((role) => by.includes(role));
  const behalf = !own && roles.some((role) => onBehalf.includes(role));
  return { offered: own || behalf, onBehalf: behalf, blocked: unmetRequirement(requires, names) };
}

/** Whether the system opens a case by itself on what it saw; `names` tell of it under `captured`. */
export function opensItself({ opens }: Procedure, names: JsonObject): boolean {
  const { by, on, when } = opens;
  if (by !== SYSTEM || on === undefined || when === undefined) return false;
  return askGuard(when, names) === 'holds' && unmetRequirement(opens.requires, names) === null;
}
