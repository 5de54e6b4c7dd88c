import { instantInZone } from '#engine/calendar/zoned-day.ts';
import type { Evidence } from '#engine/edition/documents.ts';
import { describeFact, pathOfField } from '#engine/facts/describe-fact.ts';
import { listNotCounted } from '#engine/explain/not-counted.ts';
import { outcomeSays } from '#engine/explain/says.ts';
import { showValue } from '#engine/explain/show-value.ts';
import { listWindows } from '#engine/explain/windows.ts';
import type { Evaluation } from '#engine/evaluate/evaluate.ts';
import type { Difference } from '#engine/facts/merge-facts.ts';
import type { MaterialDocument } from '#engine/material/material-document.ts';
import { own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Field } from '#engine/types/logic-type.ts';
import type { Application, ApplicationEvent } from '#server/application/application.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { EvaluationRecord, ItemVerification } from './evaluation.ts';

/** The windows that documents looked back on. */
export function windowRows({ reading }: Evaluation): readonly JsonObject[] {
  return listWindows(reading).map(({ title, from, to }) => ({ title: title.zh, from, to }));
}

/** Conditions that only warn, and evidence that was refused. */
export function warningRows(evaluation: Evaluation, said: readonly ItemVerification[]): readonly JsonObject[] {
  const { reading, conditions, categories } = evaluation;
  const advisory = conditions.filter(({ condition, finding }) => !condition.document.blocks && finding !== 'holds');
  const items = categories.flatMap((category) => category.items);
  const refused = said.filter(({ finding }) => finding === 'refused');
  return [
    ...advisory.map(({ condition, finding }) => ({
      title: condition.document.title.zh,
      says: outcomeSays(reading, condition, finding, 'zh'),
    })),
    ...refused.map(({ document, reason }) => ({
      title: items.find(({ item }) => item.id === document)?.item.document.title.zh ?? document,
      says: `证据未予采信：${reason ?? '—'}`,
    })),
  ];
}

/** Rows that measures left out, told by list, number and the name they bear; identity numbers are never shown. */
export function notCountedRows({ reading }: Evaluation): readonly JsonObject[] {
  const { names, measures } = reading.edition;
  return listNotCounted(reading).map(({ measure, list, index, row, reasons }) => {
    const listTitle = names.findField(list, undefined)?.title.zh ?? list;
    const name = ownText(row, 'name');
    const purpose = measures.get(measure)?.document.title.zh ?? measure;
    return {
      title: `${listTitle}第 ${index + 1} 行${name === undefined ? '' : `（${name}）`}，未计入“${purpose}”`,
      reason: `不满足：${reasons.map(({ zh }) => zh).join('；')}`,
    };
  });
}

/** Where declared and captured facts differ, field and values in words. */
export function differenceRows(rules: OpenRules, { differences, facts }: Application): readonly JsonObject[] {
  return differences.map(({ field: path, declared, captured }: Difference) => {
    const { title, field } = describeFact(rules.edition.vocabulary, facts ?? {}, pathOfField(path));
    return {
      title: title.zh,
      declared: shown(declared, field),
      captured: shown(captured, field),
      used: shown(captured, field),
    };
  });
}

/** The numbers of the materials by which an item is proved, or that institutions delivered it. */
export function evidenceText(rules: OpenRules, evidence: readonly Evidence[]): string {
  const slots = evidence.flatMap((proof) => {
    if (!('material' in proof)) return [];
    const document = own(rules.source, `${proof.material}.json`) as MaterialDocument | undefined;
    return document === undefined ? [] : [`材料 ${document.slot}`];
  });
  return slots.length > 0 ? [...new Set(slots)].join('、') : '机构推送';
}

/** What happened to the case since the report was made, the last of each event; names stay inside. */
export function laterSteps(
  rules: OpenRules,
  record: EvaluationRecord,
  history: readonly ApplicationEvent[],
  audience: string,
): JsonObject {
  const { timezone } = rules.edition.about;
  const later = history.filter(({ at }) => at >= record.madeAt);
  return Object.fromEntries(
    later.map((event) => [
      event.step,
      {
        at: instantInZone(event.at, timezone),
        comment: event.comment,
        role: rules.roles.find(({ id }) => id === event.role)?.title.zh ?? null,
        name: audience === 'internal' ? event.actorName : null,
      },
    ]),
  );
}

function shown(value: Json, field: Field | undefined): string {
  const single = value === null || typeof value !== 'object';
  if (single) return showValue(value, field, 'zh');
  return Array.isArray(value) ? `${value.length} 项` : '（见申报资料）';
}
