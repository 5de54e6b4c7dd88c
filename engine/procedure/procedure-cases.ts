import type { GradeDocument } from '#engine/edition/documents.ts';
import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { endOfDay } from '#engine/calendar/zoned-day.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { guardNames, outcomeGrade, type CaseFacts } from './case-facts.ts';
import { clockSteps, dueAt, getLimit, systemStep, type Reckoning } from './deadlines.ts';
import { calendarOf, timezoneOf } from './get-only.ts';
import { isRefusal, openSteps, takeStep } from './open-steps.ts';
import { opening, opensItself } from './opening.ts';
import { countInGroups } from './groups.ts';
import { findState, listProcedures, openProcedure, type Procedure } from './procedure.ts';
import type { StepDocument } from './procedure-document.ts';
import type { Standing, TakenStep } from './standing.ts';

interface Situation {
  /** Case facts beyond those of an empty case. */
  readonly facts?: Partial<CaseFacts>;
  readonly history?: readonly TakenStep[];
  readonly state: string;
  /** When it is asked; the end of today where it is not said. */
  readonly now?: string;
}

interface Person {
  readonly roles: readonly string[];
  readonly actor?: string;
}

/** A case of a procedure says what it asks in `ask`. */
type Question = Situation &
  (
    | ({ readonly ask: 'opening' } & Person)
    | ({ readonly ask: 'steps' } & Person)
    | ({ readonly ask: 'step'; readonly step: string; readonly comment?: string } & Person)
    | { readonly ask: 'system' }
    | { readonly ask: 'outcome' }
    | { readonly ask: 'opens-itself' }
    | { readonly ask: 'due'; readonly since: string; readonly service?: string }
    | {
        readonly ask: 'clock';
        readonly since: string;
        readonly now: string;
        /** Ends that are kept elsewhere, by limit. */
        readonly ends?: Readonly<Record<string, string>>;
      }
  );

const EMPTY: CaseFacts = {
  today: '2000-01-01',
  asOf: null,
  form: {},
  offline: false,
  underWay: [],
  underWayIn: {},
  about: null,
  enterprise: { creditCode: '' },
  conditions: {},
  certificate: null,
  report: { open: false, due: false, unlocked: false, closesOn: '2000-05-31' },
  verdict: null,
  verification: { undecided: 0, refused: 0, corrected: 0 },
  defects: 0,
  scans: 0,
  recheck: null,
  openObjections: 0,
  captured: null,
  input: {},
};

/** Answers a case of the procedure with this id; `source` is the edition it stands in. */
export function runProcedureCase(id: string, given: JsonObject, source: EditionSource): Json {
  const procedure = openProcedure(source, id);
  const question = given as unknown as Question;
  const { state, history = [] } = question;
  const grades = listOfKind<GradeDocument>(source, 'grade').map(({ document: { code, rank } }) => ({ code, rank }));
  const underWayIn = countInGroups(listProcedures(source), question.facts?.underWay ?? []);
  const facts = { ...EMPTY, underWayIn, ...question.facts };
  const names = guardNames(procedure, grades, facts, history);
  const now = question.now ?? endOfDay(facts.today, timezoneOf(source));
  switch (question.ask) {
    case 'opening': {
      const { offered, onBehalf, blocked } = opening(procedure, { roles: question.roles, names });
      return { offered, onBehalf, blocked: blocked?.code ?? null };
    }
    case 'steps': {
      const attempt = { state, roles: question.roles, actor: question.actor ?? '', history, names, now };
      return {
        steps: openSteps(procedure, attempt).map(({ on, blocked }) => (blocked ? `${on}: ${blocked.code}` : on)),
      };
    }
    case 'step': {
      const attempt = { state, roles: question.roles, actor: question.actor ?? '', history, names, now };
      const answer = takeStep(procedure, attempt, question.step, question.comment ?? null);
      return isRefusal(answer) ? { refused: answer.code } : rowJson(answer.row);
    }
    case 'system':
      return rowJson(systemStep(procedure, state, names));
    case 'outcome':
      return { grade: outcomeGrade(names) };
    case 'opens-itself':
      return { opens: opensItself(procedure, names) };
    case 'due':
      return dueJson(procedure, standing(procedure, state, question.since, question.service), reckoningOf(source));
    case 'clock': {
      const stands = standing(procedure, state, question.since);
      const reckoning = { ...reckoningOf(source), ends: question.ends ?? {} };
      return rowJson(clockSteps(procedure, stands, question.now, names, reckoning)[0]);
    }
  }
}

function reckoningOf(source: EditionSource): Reckoning {
  return { calendar: calendarOf(source), timezone: timezoneOf(source) };
}

function standing(procedure: Procedure, state: string, since: string, service?: string): Standing {
  const running = service ?? findState(procedure, state)?.service ?? null;
  return { state, enteredAt: since, service: running, serviceSince: since, noted: [] };
}

function dueJson(procedure: Procedure, stands: Standing, reckoning: Reckoning): Json {
  const due = dueAt(procedure, stands, reckoning);
  if (due === undefined || stands.service === null) return { due: null };
  const { value, unit } = getLimit(procedure, stands.service);
  return { due, over: endOfDay(due, reckoning.timezone), service: stands.service, value, unit };
}

function rowJson(row: StepDocument | undefined): Json {
  if (row === undefined) return { step: null };
  return { step: row.on, to: row.to, article: row.article, effects: (row.effects ?? []).map((effect) => effect.do) };
}
