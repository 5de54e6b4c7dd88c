import { dueDay, getCounting, resumedEnd } from '#engine/calendar/period.ts';
import { endOfDay } from '#engine/calendar/zoned-day.ts';
import { digestOfText } from '#engine/digest/canonical-json.ts';
import { getLimit } from '#engine/procedure/deadlines.ts';
import type { EffectDocument } from '#engine/procedure/procedure-document.ts';
import { ownText, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { outcomeGrade } from '#engine/procedure/case-facts.ts';
import type { Application } from '#server/application/application.ts';
import { reckoningOf } from '#server/application/case-names.ts';
import type { StepContext, StepEffects } from '#server/application/step-effect.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { newId } from '#server/world/ids.ts';
import type { Place, Publicity } from './publicity.ts';
import { publicityPage } from './publicity-page.ts';
import { findLatestPublicity, insertPublicity, updatePublicity } from './publicity-store.ts';

interface Parts {
  readonly publicUrl: string;
  readonly around: Surroundings;
}

/** The deeds that lay a proposed result open to everybody. */
export function publicityEffects(parts: Parts): StepEffects {
  return {
    'open-publicity': (context, effect) => open(parts, context, effect),
    'stop-publicity': (context) => change(context, (publicity) => stop(publicity, context)),
    'resume-publicity': (context) => change(context, (publicity) => resume(publicity, context)),
    'close-publicity': (context) => change(context, (publicity) => ({ ...publicity, state: 'closed' })),
  };
}

async function open(parts: Parts, context: StepContext, effect: EffectDocument): Promise<Application> {
  const { trx, rules, procedure, application, enterprise, now, today } = context;
  const period = ownText(effect, 'limit') ?? '';
  const { calendar, timezone } = reckoningOf(rules, null);
  const closesOn = dueDay(calendar, today, getLimit(procedure, period));
  const id = newId();
  const facts = {
    id,
    applicationId: application.id,
    evaluationId: (await parts.around.findVerdict(trx, application.id))?.id ?? null,
    enterpriseName: enterprise.name,
    creditCode: enterprise.creditCode,
    procedureTitle: procedure.title,
    gradeTitle: gradeTitle(rules, outcomeGrade(await context.names())),
    openedAt: now,
    opensOn: today,
    closesAt: endOfDay(closesOn, timezone),
    closesOn,
    state: 'open' as const,
    period,
    stoppedOn: null,
    places: placesOf(`${parts.publicUrl}/publicity/${id}`, context.input, now),
  };
  const snapshot = publicityPage(facts, rules.edition.about.regulation);
  await insertPublicity(trx, { ...facts, snapshot, snapshotDigest: digestOfText(snapshot) });
  return application;
}

async function change(context: StepContext, alter: (publicity: Publicity) => Publicity): Promise<Application> {
  const publicity = await findLatestPublicity(context.trx, context.application.id);
  if (publicity) await updatePublicity(context.trx, alter(publicity));
  return context.application;
}

function stop(publicity: Publicity, { today }: StepContext): Publicity {
  return publicity.state === 'open' ? { ...publicity, state: 'stopped', stoppedOn: today } : publicity;
}

/** The period goes on with the days it had left when it was stopped. */
function resume(publicity: Publicity, { rules, procedure, today }: StepContext): Publicity {
  if (publicity.state !== 'stopped' || publicity.stoppedOn === null) return publicity;
  const { calendar, timezone } = reckoningOf(rules, null);
  const counting = getCounting(calendar, getLimit(procedure, publicity.period).unit);
  const stay = { end: publicity.closesOn, stoppedOn: publicity.stoppedOn, resumedOn: today };
  const closesOn = resumedEnd(calendar, stay, counting);
  return { ...publicity, state: 'open', stoppedOn: null, closesOn, closesAt: endOfDay(closesOn, timezone) };
}

/** Our own page, and every address the officer names beside it. */
function placesOf(ownAddress: string, input: JsonObject, publishedAt: string): readonly Place[] {
  const named = Object.values(input).filter((value): value is string => typeof value === 'string' && isAddress(value));
  return [ownAddress, ...named].map((address) => ({ address, publishedAt }));
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function gradeTitle(rules: OpenRules, code: string | number | null): LocalText | null {
  const grade = rules.edition.grades.find(({ document }) => String(document.code) === String(code));
  return code === null ? null : (grade?.document.title ?? null);
}
