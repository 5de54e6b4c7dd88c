import { dueDay, getCounting, resumedEnd } from '#engine/calendar/period.ts';
import { formatInstant, parseInstant } from '#engine/calendar/instant.ts';
import { endOfDay, instantToDay } from '#engine/calendar/zoned-day.ts';
import { digestOfText } from '#engine/digest/canonical-json.ts';
import { getLimit } from '#engine/procedure/deadlines.ts';
import type { EffectDocument } from '#engine/procedure/procedure-document.ts';
import { ownText } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { outcomeGrade } from '#engine/procedure/case-facts.ts';
import type { Application } from '#server/application/application.ts';
import { reckoningOf } from '#server/application/case-names.ts';
import type { StepContext, StepEffects } from '#server/application/step-effect.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import type { ServedPaper } from '#server/notice/notice.ts';
import { openTemplate } from '#server/printing/paper-data.ts';
import { fillHtml } from '#server/printing/printing.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { newId } from '#server/world/ids.ts';
import type { Place, Publicity } from './publicity.ts';
import { publicityPage } from './publicity-page.ts';
import { findLatestPublicity, insertPublicity, updatePublicity } from './publicity-store.ts';

interface Parts {
  readonly publicUrl: string;
  readonly around: Surroundings;
  /** Fills and keeps the paper that is published. */
  readonly serve: (context: StepContext, paper: string) => Promise<ServedPaper>;
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

/** Publishes at all places; the period runs from the day of the latest publication. */
async function open(parts: Parts, context: StepContext, effect: EffectDocument): Promise<Application> {
  const { trx, rules, procedure, application, enterprise, now } = context;
  const period = ownText(effect, 'limit') ?? '';
  const paper = ownText(effect, 'paper') ?? '';
  const { calendar, timezone } = reckoningOf(rules, null);
  const id = newId();
  const places = placesOf(`${parts.publicUrl}/publicity/${id}`, context, effect);
  const openedAt =
    places
      .map(({ publishedAt }) => publishedAt)
      .sort()
      .at(-1) ?? now;
  const opensOn = instantToDay(openedAt, timezone);
  const closesOn = dueDay(calendar, opensOn, getLimit(procedure, period));
  const publicity: Publicity = {
    id,
    applicationId: application.id,
    evaluationId: (await parts.around.findVerdict(trx, application.id))?.id ?? null,
    enterpriseName: enterprise.name,
    creditCode: enterprise.creditCode,
    procedureTitle: procedure.title,
    gradeTitle: gradeTitle(rules, outcomeGrade(await context.names())),
    openedAt,
    opensOn,
    closesAt: endOfDay(closesOn, timezone),
    closesOn,
    state: 'open',
    period,
    stoppedOn: null,
    places,
    snapshot: '',
    snapshotDigest: '',
  };
  await insertPublicity(trx, publicity);
  const served = await parts.serve(context, paper);
  const { title } = openTemplate(rules, paper).paper;
  const snapshot = publicityPage(title.zh, fillHtml(rules, paper, served.data));
  await updatePublicity(trx, { ...publicity, snapshot, snapshotDigest: digestOfText(snapshot) });
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

/** Our own page as of now, and the other place that the step names, with the time it was published there. */
function placesOf(ownAddress: string, { input, now }: StepContext, effect: EffectDocument): readonly Place[] {
  const given = (argument: string) => ownText(input, ownText(effect, argument) ?? '');
  const [address, publishedAt] = [given('address'), given('publishedAt')];
  const other = address === undefined ? [] : [{ address, publishedAt: inUtc(publishedAt ?? now) }];
  return [{ address: ownAddress, publishedAt: now }, ...other];
}

function inUtc(instant: string): string {
  return formatInstant(parseInstant(instant));
}

function gradeTitle(rules: OpenRules, code: string | number | null): LocalText | null {
  const grade = rules.edition.grades.find(({ document }) => String(document.code) === String(code));
  return code === null ? null : (grade?.document.title ?? null);
}
