import { own } from '#engine/model/json.ts';
import type { OpenStep } from '#engine/procedure/open-steps.ts';
import { findState, getState, type Procedure } from '#engine/procedure/procedure.ts';
import { flagsOf } from '#engine/procedure/standing.ts';
import type { StateDocument } from '#engine/procedure/procedure-document.ts';
import type { Actor } from '#server/account/actor.ts';
import { presentRole } from '#server/account/account-presenter.ts';
import type { Queries } from '#server/db/database.ts';
import type { Enterprise } from '#server/enterprise/enterprise.ts';
import { presentEnterprise } from '#server/enterprise/enterprise.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import { presentEditionRef, titleOf } from '#server/rulebook/rulebook-view.ts';
import type { Role } from '#server/rulebook/roles.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { READ_ALL, type Application, type ApplicationEvent } from './application.ts';
import { isEditable, listHistory, type Case } from './application-lookup.ts';
import { toTaken } from './case-names.ts';
import { knownOf } from './known.ts';
import { linksOf } from './linked-view.ts';
import type { Surroundings } from './surroundings.ts';

/** A state without the parts that only the engine reads. */
export function presentState({ id, title, phase, hint, final }: StateDocument) {
  return { id, title, phase, hint: hint ?? null, final: final === true };
}

/** A procedure with its states. */
export function presentProcedure(
  { id, title, form, phases, states, opens }: Procedure,
  registrant: string | undefined,
) {
  const byApplicants = registrant !== undefined && Array.isArray(opens.by) && opens.by.includes(registrant);
  // A stage that only brings other rows along is no station on the way.
  const stations = phases.filter((phase) => states.some((state) => state.phase === phase.id));
  return { id, title, form: form ?? '', byApplicants, phases: stations, states: states.map(presentState) };
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
  around: Surroundings,
  found: Case,
  actor: Actor,
  steps: readonly OpenStep[],
) {
  const { application, procedure, enterprise, rules, state } = found;
  return {
    ...presentSummary(application, procedure, enterprise, rules.roles),
    form: procedure.form ?? '',
    version: application.version,
    data: application.data,
    captured: await getCapturedFacts(db, enterprise.id, rules.edition.vocabulary),
    // What is on record now says nothing of a form that was submitted; it keeps what stood there then.
    known:
      state.editable === true
        ? await knownOf(db, around, rules, application)
        : { limits: around.certificateLimits(rules) },
    differences: application.differences,
    edition: presentEditionRef(rules.record),
    asOf: application.asOf,
    editable: isEditable(found, actor),
    openSteps: steps.map(presentStep),
    latestEvaluation: (await around.findVerdict(db, application.id))?.id ?? null,
    publicity: (await around.findPublicity(db, application.id))?.id ?? null,
    certificate: await around.findCertificateNumber(db, application.id),
    ...(await linksOf(db, rules, application)),
    flags: flagsOf(procedure, toTaken(await listHistory(db, application.id))),
  };
}

/** What happened, as the person may see it: enterprises see roles, staff see names. */
export function presentTimeline(
  events: readonly ApplicationEvent[],
  procedure: Procedure,
  rules: OpenRules,
  actor: Actor,
) {
  const staff = actor.powers.has(READ_ALL);
  return events.map((event) => {
    const row = procedure.steps.find(({ on, to }) => on === event.step && to === event.to);
    const role = rules.roles.find(({ id }) => id === event.role);
    return {
      at: event.at,
      step: event.step,
      title: row?.title ?? { zh: event.step, en: event.step },
      role: role ? presentRole(role) : null,
      actor: staff ? event.actorName : null,
      comment: event.comment,
      says: row?.says ?? null,
      state: presentState(findState(procedure, event.to) ?? unknownState(event.to)),
    };
  });
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
      input: (needs.input ?? []).map((input) => ({
        ...input,
        type: input.type ?? 'text',
        options: input.options ?? [],
        past: input.past === true,
      })),
    },
  };
}
