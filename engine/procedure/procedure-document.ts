import type { Limits, Source } from '#engine/edition/documents.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** Who takes a row that nobody presses: `clock` when a period is over, `system` as soon as its `when` holds. */
export const CLOCK = 'clock';

/** See {@link CLOCK}. */
export const SYSTEM = 'system';

/** An `after` that is no limit of the procedure: the end of the report window in which the case was started. */
export const REPORT_WINDOW = 'reportWindow';

/** A guard with the sentence that a person reads when it does not hold. `code` is stable. */
export interface Requirement {
  readonly code: string;
  readonly holds: Json;
  readonly because: LocalText;
}

/** A state of a procedure. */
export interface StateDocument {
  readonly id: string;
  readonly title: LocalText;
  /** Groups states in lists and on the applicant's progress bar; inside a stage it is the stage. */
  readonly phase?: string;
  /** Roles that are to act; none in a final state, and in one that only waits. */
  readonly holder?: readonly string[];
  /** What happens next, for the applicant. */
  readonly hint?: LocalText;
  /** Whether the form may be filled and files given. */
  readonly editable?: boolean;
  /** The limit within which this state is to be left; states of one service share its clock. */
  readonly service?: string;
  /** False while the enterprise of the case is not to know of it; what it saw once it goes on seeing. */
  readonly shown?: boolean;
  /** The case is only a lead here, so it holds up nothing that it is about. */
  readonly lead?: boolean;
  /** Nothing follows. */
  readonly final?: boolean;
}

/** A group of states with a title. */
export interface PhaseDocument {
  readonly id: string;
  readonly title: LocalText;
}

/** What an input holds; `instant` is a moment with its offset, `day` is `YYYY-MM-DD`. */
export const INPUT_TYPES = ['text', 'longtext', 'url', 'day', 'instant', 'number', 'choice', 'boolean'] as const;

/** See {@link INPUT_TYPES}. */
export type InputType = (typeof INPUT_TYPES)[number];

/** One of the values of a choice. */
export interface InputOption {
  readonly value: string;
  readonly title: LocalText;
}

/** Something a person gives with a step. */
export interface InputDocument {
  readonly name: string;
  readonly title: LocalText;
  readonly required: boolean;
  /** A line of text where it is not said. */
  readonly type?: InputType;
  /** What there is to choose from; a choice has it, and nothing else. */
  readonly options?: readonly InputOption[];
  /** The sanction (`sanctions/…`) among whose causes there is to choose. */
  readonly causesOf?: string;
  /** Of a day or an instant: it may not lie ahead. */
  readonly past?: boolean;
  /** What to write there, for the person. */
  readonly hint?: LocalText;
  /** In a case that somebody filed about another enterprise: who else reads it. Without it staff alone do. */
  readonly tells?: readonly Listener[];
}

/** The enterprise that a case concerns, and the one who filed it. */
export const LISTENERS = ['enterprise', 'filer'] as const;

/** See {@link LISTENERS}. */
export type Listener = (typeof LISTENERS)[number];

/** What a step asks for before it can be taken. */
export interface StepNeeds {
  readonly comment?: boolean;
  /** The form and its materials must be complete. */
  readonly completeForm?: boolean;
  /** A case that staff entered for the applicant holds scans of its papers. */
  readonly scans?: boolean;
  /** At least one defect of form or materials must be noted; whoever may take the step notes them before. */
  readonly defects?: boolean;
  /** Corrections of declared facts, each with its reason. */
  readonly corrections?: boolean;
  readonly input?: readonly InputDocument[];
}

/** A deed of the server, named in the catalogue of effects, with its arguments. */
export interface EffectDocument extends JsonObject {
  readonly do: string;
}

/** A row: what happens on an event in a state. */
export interface StepDocument {
  /** The event; rows with the same event in one state are told apart by `when`, the first that holds is taken. */
  readonly on: string;
  readonly from: string | readonly string[];
  readonly to: string;
  readonly by: readonly string[] | typeof CLOCK | typeof SYSTEM;
  /** Roles that may also take it when the case was entered for the applicant. */
  readonly onBehalf?: readonly string[];
  /** The button, or what the clock does. */
  readonly title: LocalText;
  /** What the applicant's timeline says. */
  readonly says?: LocalText;
  /** The row exists only where this holds. */
  readonly when?: Json;
  /** The row is shown, but blocked with a reason, where one of these does not hold. */
  readonly requires?: readonly Requirement[];
  /** For the clock: the limit whose period must be over, or {@link REPORT_WINDOW}. */
  readonly after?: string;
  /** The state's period is now this limit, counted from when it began. */
  readonly extends?: string;
  /** A mark that the case carries from then on, such as a doubt that staff should look into. */
  readonly flag?: LocalText;
  /** Events whose last actor, and deeds all of whose actors, must be other persons. */
  readonly differs?: readonly string[];
  /** What to do instead, for whoever `differs` keeps away. */
  readonly apart?: LocalText;
  /** Stands in the place of rows that follow in other documents of the procedure; without it two such rows fight. */
  readonly overrides?: boolean;
  readonly needs?: StepNeeds;
  readonly effects?: readonly EffectDocument[];
  readonly article: string;
}

/** A row as its file says it: one without `to` leaves the case where it is, in each of its states. */
export type WrittenStep = Omit<StepDocument, 'to'> & Partial<Pick<StepDocument, 'to'>>;

/** A stretch of states that several procedures share. */
export interface StageDocument {
  readonly kind: 'stage';
  readonly title: LocalText;
  readonly source: Source;
  readonly limits?: Limits;
  readonly states: readonly StateDocument[];
  readonly steps: readonly WrittenStep[];
}

/** How a case of the procedure comes to be. */
export interface OpensDocument {
  readonly by: readonly string[] | typeof SYSTEM;
  /** Roles that may enter a case for somebody who cannot do it online. */
  readonly onBehalf?: readonly string[];
  readonly requires?: readonly Requirement[];
  /** For the system: what makes it look, namely facts of an enterprise that changed by a push or by the passing of days. */
  readonly on?: 'captured';
  /** For the system: whether what it saw opens a case. */
  readonly when?: Json;
}

/** What the procedure does to certificates when it ends well. */
export interface CertificateOutcome {
  /** A new number, or the next printing of the held one. */
  readonly makes: 'number' | 'printing';
  /** A validity of its own, or the one of the held certificate. */
  readonly validity: 'fresh' | 'kept';
  /** The event by which the held certificate makes way, when there is one. */
  readonly heldMakesWay?: string;
}

/** A procedure 办理流程 as its file says it; stages come first, its own states, steps and limits after them. */
export interface ProcedureDocument {
  readonly kind: 'procedure';
  readonly title: LocalText;
  readonly source: Source;
  readonly order: number;
  /** Procedures of a group count together where guards ask what else is under way (`underWayIn`). */
  readonly group?: string;
  /** Id of the form, or null when nothing is filled. */
  readonly form: string | null;
  readonly starts: string;
  /** `another`: the case concerns another enterprise than the one who files it, which never learns who that was. */
  readonly concerns?: 'another';
  readonly opens: OpensDocument;
  /** True when facts are frozen and points computed again. */
  readonly rescored: boolean;
  /** The grade applied for, by its code; null when nobody applies for one. */
  readonly wants: Json;
  /** The lower grade that the enterprise may be asked to accept when the one applied for is not met, by its code. */
  readonly offers?: Json;
  /** The grade the case comes to, by its code. */
  readonly grants: Json;
  readonly certificate: CertificateOutcome | null;
  /** Materials asked for, and how strictly: as the material's document says, always, or not at all. */
  readonly materials: Readonly<Record<string, MaterialDemand>>;
  readonly stages?: readonly string[];
  /** Phases of its own states. */
  readonly phases?: readonly PhaseDocument[];
  readonly limits?: Limits;
  readonly states?: readonly StateDocument[];
  readonly steps?: readonly WrittenStep[];
}

/** How strictly a procedure asks for a material. */
export type MaterialDemand = 'as-ruled' | 'required' | 'optional';
