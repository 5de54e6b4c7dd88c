import type { Difference } from '#engine/facts/merge-facts.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Instant } from '#server/world/clock.ts';

/** A grade as results name it: the code as text, and its title. */
export interface GradeRef {
  readonly id: string;
  readonly title: LocalText;
}

/** Why a sanction is considered. */
export interface CaseCause {
  readonly code: string;
  readonly title: LocalText;
  readonly article: string;
  /** What names the facts, such as the number of a complaint. */
  readonly facts: string;
  /** The ground as it was found, when it has a code of its own. */
  readonly ground: string | null;
  /** What was found, in words; its papers print it. */
  readonly comment: string | null;
}

/** How somebody's case about another enterprise came in. */
export interface Filing {
  /** The enterprise that filed it; null for the public and for staff who wrote it down. */
  readonly by: string | null;
  /** Hash of the code that its filer asks with. */
  readonly codeIndex: string;
}

/** One application of any kind. `state` is what its events add up to; they are the truth. */
export interface Application {
  readonly id: string;
  /** What people call it by. */
  readonly number: string;
  readonly procedure: string;
  readonly enterpriseId: string;
  readonly state: string;
  readonly stateEnteredAt: Instant;
  readonly phase: string | null;
  /** Nothing follows any more. */
  readonly final: boolean;
  readonly dueOn: PlainDate | null;
  /** When the clock has something to do next; null when it never has. */
  readonly wakesAt: Instant | null;
  /** Why staff entered it from paper; null for one made by the enterprise. */
  readonly offlineReason: string | null;
  readonly editionId: string;
  /** The edition and the as-of day stay as they are from now on. */
  readonly pinned: boolean;
  readonly asOf: PlainDate | null;
  /** Counts the savings of the form. */
  readonly version: number;
  readonly data: JsonObject;
  /** Declared facts as they were submitted. */
  readonly facts: JsonObject | null;
  readonly differences: readonly Difference[];
  /** Outcome of the latest evaluation. */
  readonly grade: GradeRef | null;
  /** What the last fresh check before issue said; null before there was one. */
  readonly recheck: boolean | null;
  /** The case that this one is about, such as the one objected to. */
  readonly aboutId: string | null;
  readonly cause: CaseCause | null;
  /** Id of the document whose finding is doubted. */
  readonly finding: string | null;
  /** Of a case that concerns another enterprise than its filer; its data is the filer's. */
  readonly filing: Filing | null;
  /** Whether the enterprise may know of it. */
  readonly shown: boolean;
  /** null when another case opened it. */
  readonly startedBy: string | null;
  readonly startedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly changedAt: Instant;
}

/** One step that was taken. */
export interface ApplicationEvent {
  readonly sequence: number;
  readonly at: Instant;
  readonly step: string;
  readonly from: string;
  readonly to: string;
  /** null for the clock. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly role: string | null;
  readonly comment: string | null;
  readonly input: JsonObject;
  readonly article: string | null;
}

/** The power to see every enterprise's applications. */
export const READ_ALL = 'application.read-all';

/** The power to fill in forms and hand files over for the own enterprise. */
export const EDIT = 'application.edit';

/** The power to enter a case that came on paper, and to fill it in. */
export const ENTER_OFFLINE = 'application.enter-offline';

/** The power to verify evidence and to correct facts by it. */
export const VERIFY = 'application.verify';

/** Whether the person may fill the form in, provided that its state lets anybody. */
export function mayFill(actor: Actor, application: Application): boolean {
  if (actor.enterprise === application.enterpriseId) return actor.powers.has(EDIT);
  return application.offlineReason !== null && actor.powers.has(ENTER_OFFLINE);
}
