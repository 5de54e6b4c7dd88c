import { instantInZone, instantToDay } from '#engine/calendar/zoned-day.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { findState, originsOf, type Procedure } from '#engine/procedure/procedure.ts';
import { flagsOf } from '#engine/procedure/standing.ts';
import type { Listener, StepDocument } from '#engine/procedure/procedure-document.ts';
import type { Application, ApplicationEvent } from '#server/application/application.ts';
import { toTaken } from '#server/application/case-names.ts';
import { maskFields } from '#server/application/sealed-fields.ts';
import { toldInputs, toldTo } from '#server/application/told.ts';
import { formInMaskedWords } from '#server/printing/form-in-words.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { SecretBox } from '#server/world/secret-box.ts';

/** A case with what happened to it. */
export interface ToldCase {
  readonly rules: OpenRules;
  readonly procedure: Procedure;
  readonly application: Application;
  readonly history: readonly ApplicationEvent[];
  /** Who reads it, which matters in what somebody filed about another enterprise. */
  readonly listener: Listener;
  readonly box: SecretBox;
}

/** What papers may print of a case: days in its zone, roles instead of names, its form in words with personal data masked. */
export function caseContext(told: ToldCase): JsonObject {
  const { rules, procedure, application, history } = told;
  const data = dataFor(told);
  const { timezone } = rules.edition.about;
  const dayOf = (at: string | null) => (at === null ? null : instantToDay(at, timezone));
  const form = procedure.form === null ? undefined : rules.getForm(procedure.form);
  return {
    number: application.number,
    procedure: procedure.id,
    kind: procedure.title.zh,
    article: procedure.source.article,
    rescored: procedure.rescored,
    offline: application.offlineReason !== null,
    asOf: application.asOf,
    state: findState(procedure, application.state)?.title.zh ?? application.state,
    startedOn: dayOf(application.startedAt),
    submittedOn: dayOf(application.submittedAt),
    data,
    words: form ? formInMaskedWords(form, data) : {},
    flags: flagsOf(procedure, toTaken(history)).map(({ zh }) => zh),
    said: Object.fromEntries(history.map((event) => [event.step, eventContext(told, event)])),
  };
}

/** A filing is its filer's: the enterprise reads nothing of it, and even to the filer names are masked on paper. */
function dataFor({ rules, procedure, application, listener, box }: ToldCase): JsonObject {
  if (application.filing === null || procedure.form === null) return application.data;
  return listener === 'filer' ? maskFields(box, rules.getForm(procedure.form), application.data) : {};
}

/** What papers may print of one step: of several with the same name, a case tells the last. */
export function eventContext(
  { rules, procedure, application, listener }: ToldCase,
  event: ApplicationEvent,
): JsonObject {
  const { timezone, bodies } = rules.edition.about;
  const row = findRow(procedure, event);
  const role = rules.roles.find(({ id }) => id === event.role);
  const filed = application.filing !== null;
  const input = filed ? toldInputs(listener, row, event.input) : event.input;
  return {
    event: event.step,
    title: row?.title.zh ?? event.step,
    says: row?.says?.zh ?? row?.title.zh ?? event.step,
    to: event.to,
    at: instantInZone(event.at, timezone),
    on: instantToDay(event.at, timezone),
    comment: filed ? toldTo(listener, row, event.input) : event.comment,
    article: event.article,
    input,
    words: row ? inputInWords(row, input) : input,
    role: role?.title.zh ?? null,
    body: bodies.find(({ id }) => id === role?.body)?.title.zh ?? null,
  };
}

function findRow(procedure: Procedure, { step, from, to }: ApplicationEvent): StepDocument | undefined {
  return procedure.steps.find((row) => row.on === step && row.to === to && originsOf(row).includes(from));
}

/** Choices by their titles; everything else as it was given. */
function inputInWords({ needs }: StepDocument, input: JsonObject): JsonObject {
  const words = Object.entries(input).map(([name, value]): [string, Json] => {
    const asked = needs?.input?.find((candidate) => candidate.name === name);
    return [name, asked?.options?.find((option) => option.value === value)?.title.zh ?? value];
  });
  return Object.fromEntries(words);
}
