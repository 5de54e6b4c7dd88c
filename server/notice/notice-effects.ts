import { applyLogic } from '#engine/logic/apply-logic.ts';
import { ownText, type JsonObject } from '#engine/model/json.ts';
import type { Application } from '#server/application/application.ts';
import type { StepContext, StepEffects } from '#server/application/step-effect.ts';
import { nextNumber } from '#server/db/counter.ts';
import { getPrintDocument } from '#server/printing/paper-data.ts';
import { fillData } from '#server/printing/printing.ts';
import { newId } from '#server/world/ids.ts';
import { noticeContext, type ContextParts } from './notice-context.ts';
import type { NoticeKind, ServedPaper } from './notice.ts';
import { insertNotice } from './notice-store.ts';

/** The deeds that tell an enterprise, or everybody, what a step came to. */
export function noticeEffects(parts: ContextParts): StepEffects {
  const serve = async (context: StepContext, kind: NoticeKind, paper: string): Promise<Application> => {
    await servePaper(parts, context, kind, paper);
    return context.application;
  };
  return {
    answer: (context, effect) => serve(context, 'answer', ownText(effect, 'paper') ?? ''),
    notify: (context, effect) => serve(context, 'notice', ownText(effect, 'paper') ?? ''),
    announce: (context, effect) => serve(context, 'announcement', ownText(effect, 'paper') ?? ''),
    'make-report': (context) => keep(context, 'report', context.procedure.id, null),
    'offer-procedure': (context, effect) => keep(context, 'offer', ownText(effect, 'procedure') ?? '', null),
  };
}

/**
 * Fills a paper with what is known now and keeps it with the case.
 * @throws Problem 422 naming the paper and the field that is missing.
 */
export async function servePaper(
  parts: ContextParts,
  context: StepContext,
  kind: NoticeKind,
  paper: string,
): Promise<ServedPaper> {
  const number = await numberOf(context, paper);
  const known: JsonObject = {
    ...(await noticeContext(parts, context, kind === 'answer' ? 'filer' : 'enterprise')),
    paper: { number, kind },
  };
  const data = fillData(context.rules, paper, known);
  const served: ServedPaper = { number, data, editionId: context.rules.record.id };
  await keep(context, kind, paper, served);
  return served;
}

/** The next number of the paper's series in this year; a step that fails gives it back. */
async function numberOf({ trx, rules, today }: StepContext, paper: string): Promise<string> {
  const { number, series } = getPrintDocument(rules, paper);
  const year = today.slice(0, 4);
  const serial = await nextNumber(trx, `notice-${series}-${year}`);
  const written = applyLogic(number, { year, serial });
  return typeof written === 'string' && written !== '' ? written : `${series}-${year}-${serial}`;
}

async function keep(
  { trx, application, comment, now }: StepContext,
  kind: NoticeKind,
  document: string,
  paper: ServedPaper | null,
): Promise<Application> {
  const notice = { id: newId(), applicationId: application.id, kind, document, comment, madeAt: now, paper };
  await insertNotice(trx, notice);
  return application;
}
