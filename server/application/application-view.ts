import { describeFact, pathOfField } from '#engine/facts/describe-fact.ts';
import { own } from '#engine/model/json.ts';
import { listNames } from '#engine/procedure/check-guards.ts';
import type { OpenStep } from '#engine/procedure/open-steps.ts';
import { findState, getState, type Procedure } from '#engine/procedure/procedure.ts';
import { flagsOf } from '#engine/procedure/standing.ts';
import type { StateDocument, StepDocument } from '#engine/procedure/procedure-document.ts';
import type { Actor } from '#server/account/actor.ts';
import { presentRole } from '#server/account/account-presenter.ts';
import type { Queries } from '#server/db/database.ts';
import type { Enterprise } from '#server/enterprise/enterprise.ts';
import { presentEnterprise } from '#server/enterprise/enterprise.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import { presentEditionRef, titleOf } from '#server/rulebook/rulebook-view.ts';
import { findRegistrationRole, type Role } from '#server/rulebook/roles.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { READ_ALL, type Application, type ApplicationEvent } from './application.ts';
import { isEditable, listHistory, type SeenCase } from './application-lookup.ts';
import { toTaken } from './case-names.ts';
import { knownOf } from './known.ts';
import { linksOf } from './linked-view.ts';
import { maskFields } from './sealed-fields.ts';
import type { Sight } from './sight.ts';
import { SCAN, type Surroundings } from './surroundings.ts';
import { toldTo } from './told.ts';
import { isAlwaysPassed } from './way.ts';

/** A state without the parts that only the engine reads. */
export function presentState({ id, title, phase, hint, final }: StateDocument) {
  return { id, title, phase, hint: hint ?? null, final: final === true };
}

/** A procedure with its states. */
export function presentProcedure(
  procedure: Procedure,
  registrant: string | undefined,
  everybody: readonly string[] = [],
) {
  const { id, title, form, phases, states, opens, concerns } = procedure;
  const byEverybody = everybody.some((role) => Array.isArray(opens.by) && opens.by.includes(role));
  const byApplicants = registrant !== undefined && Array.isArray(opens.by) && opens.by.includes(registrant);
  return {
    id,
    title,
    form: form ?? '',
    byApplicants: byApplicants && concerns === undefined,
    byEverybody,
    aboutPublicity: (opens.requires ?? []).some(({ holds }) => listNames(holds).includes('about.inPublicity')),
    // A stage that only brings other rows along is no station on the way.
    phases: phases
      .filter((phase) => states.some((state) => state.phase === phase.id))
      .map((phase) => ({ ...phase, always: isAlwaysPassed(procedure, phase.id) })),
    states: states.map(presentState),
  };
}

/** An application as lists show it. */
export function presentSummary(
  application: Application,
  procedure: Procedure,
  enterprise: Enterprise,
  roles: readonly Role[],
) {
  const state = getState(procedure, application.state);
  return {
    id: application.id,
    number: application.number,
    procedure: application.procedure,
    procedureTitle: procedure.title,
    enterprise: presentEnterprise(enterprise),
    state: presentState(state),
    waitsFor: roles.filter(({ id }) => state.holder?.includes(id)).map(presentRole),
    offline: application.offlineReason !== null,
    dueOn: application.dueOn,
    startedAt: application.startedAt,
    submittedAt: application.submittedAt,
    changedAt: application.changedAt,
    grade: application.grade,
  };
}

/** An application in full, with what the person may do. */
export async function presentApplication(
  db: Queries,
  { around, box }: { readonly around: Surroundings; readonly box: SecretBox },
  found: SeenCase,
  actor: Actor,
  steps: readonly OpenStep[],
) {
  const { application, procedure, enterprise, rules, state, sight } = found;
  const whole = sight === 'whole';
  return {
    ...presentSummary(application, procedure, enterprise, rules.roles),
    form: procedure.form ?? '',
    version: application.version,
    data: shownData(found, box),
    captured: whole ? await getCapturedFacts(db, enterprise.id, rules.edition.vocabulary) : {},
    // What is on record now says nothing of a form that was submitted; it keeps what stood there then.
    known:
      whole && state.editable === true
        ? await knownOf(db, around, rules, application)
        : { limits: around.certificateLimits(rules) },
    differences: (whole ? application.differences : []).map((difference) => ({
      ...difference,
      title: describeFact(rules.edition.vocabulary, application.facts ?? {}, pathOfField(difference.field)).title,
    })),
    offlineReason: whole ? application.offlineReason : null,
    scans: (whole ? await around.listFiles(db, application.id) : [])
      .filter(({ purpose }) => purpose === SCAN)
      .map(({ id, name }) => ({ id, name })),
    edition: presentEditionRef(rules.record),
    asOf: application.asOf,
    editable: whole && isEditable(found, actor),
    sight,
    filed: application.filing !== null,
    about: whole ? application.aboutId : null,
    finding: whole && application.finding !== null ? findingRef(rules, application.finding) : null,
    cause: application.cause && { ...application.cause, facts: whole ? application.cause.facts : '' },
    openSteps: steps.map(presentStep),
    latestEvaluation: (await around.findVerdict(db, application.id))?.id ?? null,
    publicity: (await around.findPublicity(db, application.id))?.id ?? null,
    certificate: await around.findCertificateNumber(db, application.id),
    ...(await linksOf(db, rules, application)),
    flags: flagsOf(procedure, toTaken(await listHistory(db, application.id))),
  };
}

/** Filings show their data to staff and to the filer, with what is sensitive masked; to the enterprise they show none. */
function shownData({ application, procedure, rules, sight }: SeenCase, box: SecretBox) {
  if (application.filing === null || procedure.form === null) return application.data;
  return sight === 'party' ? {} : maskFields(box, rules.getForm(procedure.form), application.data);
}

function findingRef(rules: OpenRules, id: string) {
  return { document: id, title: titleOf(own(rules.documents, `${id}.json`) ?? null) ?? { zh: id, en: id } };
}

/** What happened, as the person may see it: enterprises see roles, staff see names. */
export function presentTimeline(events: readonly ApplicationEvent[], found: SeenCase, actor: Actor) {
  const { procedure, rules, sight } = found;
  const staff = actor.powers.has(READ_ALL);
  return (staff || sight === 'filer' ? events : sinceShown(events, procedure)).map((event) => {
    const row = procedure.steps.find(({ on, to }) => on === event.step && to === event.to);
    const role = rules.roles.find(({ id }) => id === event.role);
    return {
      at: event.at,
      step: event.step,
      title: row?.title ?? { zh: event.step, en: event.step },
      role: role ? presentRole(role) : null,
      actor: staff ? event.actorName : null,
      comment: sight === 'whole' ? event.comment : heard(event, row, found, sight),
      told: sight === 'whole' && found.application.filing ? toldTo('enterprise', row, event.input) : null,
      says: row?.says ?? null,
      state: presentState(findState(procedure, event.to) ?? unknownState(event.to)),
    };
  });
}

/** An enterprise learns of a case when it is shown it, and nothing of what went before. */
function sinceShown(events: readonly ApplicationEvent[], procedure: Procedure): readonly ApplicationEvent[] {
  if (findState(procedure, procedure.starts)?.shown !== false) return events;
  const first = events.findIndex(({ to }) => findState(procedure, to)?.shown !== false);
  return first < 0 ? [] : events.slice(first);
}

/** In somebody's filing the enterprise reads its own words and what it is told; the filer what the filer is told. */
function heard(
  event: ApplicationEvent,
  row: StepDocument | undefined,
  { rules }: SeenCase,
  sight: Exclude<Sight, 'whole'>,
): string | null {
  if (sight === 'filer') return toldTo('filer', row, event.input);
  const registrant = findRegistrationRole(rules.roles)?.id;
  const own = Array.isArray(row?.by) && registrant !== undefined && row.by.includes(registrant);
  return own ? event.comment : toldTo('enterprise', row, event.input);
}

/** A state that the edition no longer names; the history keeps it. */
function unknownState(id: string): StateDocument {
  return { id, title: { zh: id, en: id }, phase: '' };
}

function presentStep({ on, title, article, blocked, needs }: OpenStep) {
  return {
    id: on,
    title,
    article,
    blocked: blocked?.text ?? null,
    needs: {
      comment: needs.comment === true,
      completeForm: needs.completeForm === true,
      defects: needs.defects === true,
      corrections: needs.corrections === true,
      input: (needs.input ?? []).map((input) => ({
        ...input,
        type: input.type ?? 'text',
        options: input.options ?? [],
        past: input.past === true,
      })),
    },
  };
}
