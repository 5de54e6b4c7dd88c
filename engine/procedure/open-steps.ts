import type { Instant } from '#engine/calendar/instant.ts';
import { own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { askGuard, guardHolds } from './guard.ts';
import { stepsFrom, type Procedure } from './procedure.ts';
import {
  CLOCK,
  SYSTEM,
  type EffectDocument,
  type Requirement,
  type StepDocument,
  type StepNeeds,
} from './procedure-document.ts';
import type { TakenStep } from './standing.ts';
import { inputFaults } from './step-input.ts';

/** Who wants to act, on what. `names` are those of `guardNames`. */
export interface Attempt {
  readonly state: string;
  /** All roles the person holds. */
  readonly roles: readonly string[];
  readonly actor: string;
  readonly history: readonly TakenStep[];
  /** Who did what is no step and still stands; see {@link DEEDS}. */
  readonly deeds?: readonly Deed[];
  readonly names: JsonObject;
  readonly now: Instant;
}

/** Something a person did in a case between steps. */
export interface Deed {
  readonly on: string;
  readonly actor: string;
}

/** Deeds that `differs` may name beside events: everyone whose finding, or whose correction, still stands. */
export const DEEDS: readonly string[] = ['verify-items', 'correct-facts'];

/** A no of the procedure, with the sentence the person reads. */
export interface Refusal {
  readonly code: string;
  readonly text: LocalText;
}

/** A step that a person sees; it can be taken unless it is blocked. */
export interface OpenStep {
  readonly on: string;
  readonly title: LocalText;
  readonly to: string;
  /** The role in which the person takes it. */
  readonly role: string;
  readonly needs: StepNeeds;
  readonly article: string;
  readonly blocked: Refusal | null;
}

/** What follows from a step. */
export interface Move {
  readonly row: StepDocument;
  readonly to: string;
  readonly role: string;
  readonly effects: readonly EffectDocument[];
}

/** The steps a person sees in a state, one for each event: the first row whose `when` holds. */
export function openSteps(procedure: Procedure, attempt: Attempt): readonly OpenStep[] {
  const rows = stepsFrom(procedure, attempt.state).flatMap((row) => {
    const role = roleFor(row, attempt);
    return role !== undefined && guardHolds(row.when, attempt.names) ? [{ row, role }] : [];
  });
  return rows
    .filter(({ row }, index) => rows.findIndex((other) => other.row.on === row.on) === index)
    .map(({ row, role }) => ({
      on: row.on,
      title: row.title,
      to: row.to,
      role,
      needs: row.needs ?? {},
      article: row.article,
      blocked: blockOf(row, attempt),
    }));
}

/** Takes a step, or says why not. `comment` is what the person wrote; inputs are in `attempt.names.input`. */
export function takeStep(procedure: Procedure, attempt: Attempt, on: string, comment: string | null): Move | Refusal {
  const rows = stepsFrom(procedure, attempt.state).filter((row) => row.on === on && isPressed(row));
  if (rows.length === 0) return NOT_OPEN;
  const mine = rows.filter((row) => roleFor(row, attempt) !== undefined);
  if (mine.length === 0) return NOT_YOURS;
  const row = mine.find(({ when }) => guardHolds(when, attempt.names));
  if (row === undefined) return NOT_NOW;
  const refusal = blockOf(row, attempt) ?? lackOf(row, attempt, comment);
  if (refusal !== null) return refusal;
  return { row, to: row.to, role: roleFor(row, attempt) ?? '', effects: row.effects ?? [] };
}

/** True for a refusal, false for a move. */
export function isRefusal(answer: Move | Refusal): answer is Refusal {
  return 'code' in answer;
}

/** The first requirement that does not hold, as a refusal. */
export function unmetRequirement(requires: readonly Requirement[] | undefined, names: JsonObject): Refusal | null {
  const unmet = (requires ?? []).find(({ holds }) => askGuard(holds, names) !== 'holds');
  return unmet === undefined ? null : { code: unmet.code, text: unmet.because };
}

function isPressed({ by }: StepDocument): boolean {
  return by !== CLOCK && by !== SYSTEM;
}

function roleFor(row: StepDocument, { roles, names }: Attempt): string | undefined {
  if (!isPressed(row)) return undefined;
  const application = own(names, 'application') as JsonObject | undefined;
  const offline = application !== undefined && own(application, 'offline') === true;
  const allowed = [...row.by, ...(offline ? (row.onBehalf ?? []) : [])];
  return roles.find((role) => allowed.includes(role));
}

function blockOf(row: StepDocument, attempt: Attempt): Refusal | null {
  if (isBarred(row, attempt)) return { code: SAME_PERSON.code, text: row.apart ?? SAME_PERSON.text };
  const unmet = unmetRequirement(row.requires, attempt.names);
  if (unmet !== null) return unmet;
  if (row.needs?.scans === true && guardHolds(WITHOUT_SCANS, attempt.names)) return NO_SCANS;
  return row.needs?.defects === true && !guardHolds(SOME_DEFECTS, attempt.names) ? NO_DEFECTS : null;
}

/** Whether a person may not take a row because of what they did in the case before. */
export function isBarred(
  { differs = [] }: Pick<StepDocument, 'differs'>,
  { actor, history, deeds = [] }: Pick<Attempt, 'actor' | 'history' | 'deeds'>,
): boolean {
  return differs.some(
    (on) =>
      history.findLast((event) => event.on === on)?.actor === actor ||
      deeds.some((deed) => deed.on === on && deed.actor === actor),
  );
}

const SOME_DEFECTS: Json = { '>': [{ var: 'defects.noted' }, 0] };
const WITHOUT_SCANS: Json = { and: [{ var: 'application.offline' }, { '==': [{ var: 'application.scans' }, 0] }] };

function lackOf({ needs = {} }: StepDocument, { names, now }: Attempt, comment: string | null): Refusal | null {
  if (needs.comment === true && (comment ?? '').trim() === '') return NO_COMMENT;
  const given = (own(names, 'input') ?? {}) as JsonObject;
  if (needs.corrections === true && !hasSome(own(given, 'corrections'))) return NO_CORRECTIONS;
  const [fault] = inputFaults(needs.input ?? [], given, { now, today: ownText(names, 'today') ?? '' });
  return fault === undefined ? null : { code: fault.code, text: fault.text };
}

function hasSome(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

const NOT_OPEN = refusal(
  'step-not-open',
  '当前环节不能办理这一步，请刷新后查看可办理的步骤',
  'This step is not open in the present state; reload to see those that are',
);
const NOT_YOURS = refusal('not-your-step', '这一步由其他岗位办理', 'This step belongs to another role');
const NOT_NOW = refusal(
  'step-does-not-apply',
  '这一步不适用于本件目前的情况',
  'This step does not apply to the case as it stands',
);
const SAME_PERSON = refusal(
  'same-person',
  '这一步须由另一人办理，不能复核自己办理的环节',
  'Another person must take this step; nobody reviews their own work',
);
const NO_COMMENT = refusal('comment-missing', '请写明理由', 'Give a reason'); // prettier-ignore
const NO_DEFECTS = refusal(
  'no-defects',
  '请先在表格、材料上逐项标出问题，再一次性告知',
  'Mark each defect at its field or material first; they are told all at once',
);
const NO_SCANS = refusal(
  'no-scans',
  '线下代录的，请先上传纸质申报材料的扫描件',
  'The case came on paper: upload scans of its papers first',
);
const NO_CORRECTIONS = refusal(
  'corrections-missing',
  '请至少更正一项数据，并写明理由',
  'Correct at least one fact and give the reason',
);

function refusal(code: string, zh: string, en: string): Refusal {
  return { code, text: { zh, en } };
}
