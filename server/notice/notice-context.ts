import { dueDay, findCounting } from '#engine/calendar/period.ts';
import { instantInZone } from '#engine/calendar/zoned-day.ts';
import { isLimitValue } from '#engine/edition/documents.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { dueAt } from '#engine/procedure/deadlines.ts';
import type { Listener } from '#engine/procedure/procedure-document.ts';
import { foldEvents } from '#engine/procedure/standing.ts';
import { findPersonName } from '#server/account/account-lookup.ts';
import type { Application, ApplicationEvent } from '#server/application/application.ts';
import { listAbout, listHistory, type ApplicationLookup } from '#server/application/application-lookup.ts';
import { reckoningOf, toTaken } from '#server/application/case-names.ts';
import { listTold } from '#server/application/defect-lookup.ts';
import type { StepContext } from '#server/application/step-effect.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { caseContext, eventContext, type ToldCase } from './case-context.ts';
import type { Defect, NoticeSources } from './notice-sources.ts';
import { certificateContext, evaluationContext, gradeTitle, publicityContext } from './result-context.ts';

export interface ContextParts {
  readonly publicUrl: string;
  readonly applications: ApplicationLookup;
  readonly sources: NoticeSources;
  readonly box: SecretBox;
}

/**
 * Everything that a paper may print when a step serves it, as it is at that moment; nothing in it is of any one
 * regulation. `said` tells of steps by their events, `about` of the case this one is about, `concerns` of the latest
 * case about this one, `grounds` of the last reason that staff gave, `periods` when each period of the procedure would end if it began today.
 */
export async function noticeContext(
  parts: ContextParts,
  context: StepContext,
  listener: Listener,
): Promise<JsonObject> {
  const { trx, rules, procedure, application, enterprise, now, today } = context;
  const { sources, publicUrl } = parts;
  const { about } = rules.edition;
  const history = await listHistory(trx, application.id);
  const told: ToldCase = { rules, procedure, application, history, listener, box: parts.box };
  const names = await context.names();
  const publicity = await sources.findPublicity(trx, application.id);
  const evaluation = await sources.findEvaluation(trx, application.id);
  const wanted = graded(context, names, 'wanted');
  const last = history.at(-1);
  return {
    now: instantInZone(now, about.timezone),
    today,
    application: caseContext(told),
    step: last ? eventContext(told, last) : null,
    dueOn: dueOf(context, history, publicity ?? null) ?? null,
    periods: periodsOf(context),
    enterprise: { name: enterprise.name, creditCode: enterprise.creditCode },
    handler: application.startedBy === null ? null : ((await findPersonName(trx, application.startedBy)) ?? null),
    materials: (await sources.listMaterials(trx, rules, procedure, application)).map(given),
    defects: (await defectsOf(context)).map(given),
    held: certificateContext(rules, await sources.findHeld(trx, application)),
    made: certificateContext(rules, await sources.findMade(trx, application)),
    cause: causeContext(application),
    evaluation: evaluationContext(rules, evaluation, own(wanted, 'grade') ?? null),
    wanted,
    outcome: graded(context, names, 'outcome'),
    publicity: publicityContext(rules, publicity),
    ...(await linkedContext(parts, told, context)),
    roles: Object.fromEntries(rules.roles.map(({ id, title }) => [id, title.zh])),
    edition: {
      title: about.title.zh,
      edition: about.edition,
      digest: rules.edition.digest,
      regulation: about.regulation.zh,
    },
    bodies: Object.fromEntries(about.bodies.map(({ id, title }) => [id, title.zh])),
    english: {
      regulation: about.regulation.en,
      bodies: Object.fromEntries(about.bodies.map(({ id, title }) => [id, title.en])),
    },
    links: { portal: publicUrl, verify: `${publicUrl}/verify`, publicities: `${publicUrl}/publicity` },
  };
}

/** What is to be corrected: the list that was told, or else the comment of the step as the only entry. */
async function defectsOf(context: StepContext): Promise<readonly Defect[]> {
  const told = await listTold(context.trx, context);
  if (told.length > 0) return told.map(({ title, reason }) => ({ where: null, title: title.zh, reason }));
  const { comment } = context;
  return comment === null ? [] : [{ where: null, title: null, reason: comment }];
}

function causeContext({ cause }: Application): JsonObject | null {
  return cause && { ...cause, title: cause.title.zh };
}

function graded({ rules }: StepContext, names: JsonObject, heading: 'wanted' | 'outcome'): JsonObject {
  const found = own(names, heading);
  const known = isJsonObject(found) ? found : {};
  return { ...known, title: gradeTitle(rules, own(known, 'grade')) };
}

function dueOf(
  { rules, procedure, application }: StepContext,
  history: readonly ApplicationEvent[],
  publicity: Parameters<typeof reckoningOf>[1],
): string | undefined {
  const standing = foldEvents(procedure, application.startedAt, toTaken(history));
  return dueAt(procedure, standing, reckoningOf(rules, publicity));
}

function periodsOf({ rules, procedure, today }: StepContext): JsonObject {
  const { calendar } = reckoningOf(rules, null);
  const periods = Object.entries(procedure.limits).flatMap(([name, limit]): [string, Json][] => {
    if (!isLimitValue(limit) || findCounting(calendar, limit.unit) === undefined) return [];
    const { value, unit } = limit;
    return [[name, { value, unit, until: dueDay(calendar, today, { value, unit }) }]];
  });
  return Object.fromEntries(periods);
}

/** The case this one is about, the latest about it, and the last reason that staff gave in this case or the first of those. */
async function linkedContext(
  { applications, box }: ContextParts,
  told: ToldCase,
  { trx }: StepContext,
): Promise<JsonObject> {
  const tell = async (id: string | undefined): Promise<ToldCase | undefined> => {
    if (id === undefined) return undefined;
    const { listener } = told;
    return { ...(await applications.getAnyCase(trx, id)), history: await listHistory(trx, id), listener, box };
  };
  const about = await tell(told.application.aboutId ?? undefined);
  const concerns = await tell((await listAbout(trx, told.application.id)).at(-1)?.id);
  return {
    about: about ? caseContext(about) : null,
    concerns: concerns ? caseContext(concerns) : null,
    grounds: groundsOf(told) ?? (about && groundsOf(about)) ?? null,
  };
}

function groundsOf(told: ToldCase): JsonObject | undefined {
  const staff = new Set(told.rules.roles.flatMap(({ id, body }) => (body === null ? [] : [id])));
  const event = told.history.findLast(({ comment, role }) => comment !== null && role !== null && staff.has(role));
  return event && eventContext(told, event);
}

/** A row without what it does not have. */
function given(row: object): JsonObject {
  return Object.fromEntries(Object.entries(row as JsonObject).filter(([, value]) => value !== null));
}
