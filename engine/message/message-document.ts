import type { LimitValue, Source } from '#engine/edition/documents.ts';
import type { Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** The means by which a message travels; the inbox is the one inside the system. */
export const CHANNELS = ['inbox', 'email', 'sms'] as const;

export type Channel = (typeof CHANNELS)[number];

/** The enterprise of the case or certificate. */
export const APPLICANT = 'applicant';

/** Whoever is to act in the state that the case is in. */
export const HOLDER = 'holder';

/** Whose account it is about. */
export const OWNER = 'owner';

/** Which cases count; what is not given does not matter. */
interface CaseFilter {
  readonly procedures?: readonly string[];
  /** States that the case is in now. */
  readonly states?: readonly string[];
}

/** A step was taken. */
export interface StepOccasion extends CaseFilter {
  readonly on: 'step';
  readonly steps?: readonly string[];
}

/** A paper was served with a step. */
export interface PaperOccasion extends CaseFilter {
  readonly on: 'paper';
  readonly papers?: readonly string[];
}

/** A procedure was offered with a step. */
export interface OfferOccasion extends CaseFilter {
  readonly on: 'offer';
  readonly offers?: readonly string[];
}

/** A case came to people who did not hold it before. */
export interface ArrivalOccasion extends CaseFilter {
  readonly on: 'arrival';
}

/** A case was opened that comes to the staff at once, without a step, such as what somebody files. */
export interface OpeningOccasion extends CaseFilter {
  readonly on: 'opening';
}

/** Somebody asked for a link to choose another password. */
export interface ResetOccasion extends CaseFilter {
  readonly on: 'password-reset';
}

/** The days that reminders are about. */
export const REMINDER_DAYS = ['report-window-opens', 'report-window-closes', 'validity-ends', 'state-due'] as const;

export type ReminderDay = (typeof REMINDER_DAYS)[number];

/** A day is near, has come or has passed; `before`, `after` and `late` name limits of the document. */
export interface DayOccasion extends CaseFilter {
  readonly on: 'day';
  readonly of: ReminderDay;
  readonly before?: string;
  readonly after?: string;
  /** How long the reminder may still be given when its own day was missed; without it, up to the day it is about. */
  readonly late?: string;
  /** Cases that make the reminder needless: of these procedures, handed in since the window opened, in other states. */
  readonly doneBy?: { readonly procedures: readonly string[]; readonly exceptIn: readonly string[] };
}

export type Occasion =
  StepOccasion | PaperOccasion | OfferOccasion | ArrivalOccasion | OpeningOccasion | ResetOccasion | DayOccasion;

/** A message 消息: when it is sent, to whom, by which channels, and its words. */
export interface MessageDocument {
  readonly kind: 'message';
  readonly title: LocalText;
  readonly source: Source;
  readonly order: number;
  readonly occasion: Occasion;
  readonly limits?: Readonly<Record<string, LimitValue>>;
  /** The message is sent only where this holds. */
  readonly when?: Json;
  /** The enterprise, whoever is to act, whose account it is about, or people in these roles. */
  readonly to: typeof APPLICANT | typeof HOLDER | typeof OWNER | readonly string[];
  readonly channels: readonly string[];
  readonly subject: LocalText;
  readonly body: LocalText;
}
