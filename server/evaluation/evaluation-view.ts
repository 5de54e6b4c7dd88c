import { listTraceable } from '#engine/explain/trace.ts';
import type { Evidence } from '#engine/edition/documents.ts';
import { listOfKind } from '#engine/edition/edition-source.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import { isJsonObject, own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Case } from '#server/application/application-lookup.ts';
import type { Queries } from '#server/db/database.ts';
import { listGivenFiles } from '#server/material/material-lookup.ts';
import { presentFile, type MaterialFile } from '#server/material/material.ts';
import { presentEditionRef } from '#server/rulebook/rulebook-view.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { EvaluationRecord } from './evaluation.ts';
import { estimate, gatherFacts, listItems } from './judge.ts';
import { listVerifications } from './verification-store.ts';

/** An evaluation as lists show it. */
export function presentEvaluationSummary(record: EvaluationRecord, rules: OpenRules) {
  return {
    id: record.id,
    application: record.applicationId,
    madeAt: record.madeAt,
    asOf: record.asOf,
    edition: presentEditionRef(rules.record),
    grade: record.grade,
    eligible: record.eligible,
    points: record.points,
    receiptDigest: record.receiptDigest,
    supersedes: record.supersedes,
  };
}

/** An evaluation with its verdict, receipt, and the documents that traces can be asked of. */
export function presentEvaluation(record: EvaluationRecord, rules: OpenRules) {
  const documents = listTraceable(rules.edition).map(({ id }) => {
    const document = own(rules.documents, `${id}.json`);
    return { id, kind: textIn(document, 'kind') ?? '', title: titleIn(document, id), code: textIn(document, 'code') };
  });
  const { verdict, receipt } = record;
  return { ...presentEvaluationSummary(record, rules), verdict, receipt, documents };
}

/** Item by item: the evidence, what it would come to, and what a reviewer said. */
export async function presentVerification(
  db: Queries,
  found: Case,
  { editable, staff }: { readonly editable: boolean; readonly staff: boolean },
) {
  const { application, rules } = found;
  const said = new Map((await listVerifications(db, application.id)).map((entry) => [entry.document, entry]));
  const files = await listGivenFiles(db, application.id);
  const { facts } = await gatherFacts(db, rules, application);
  const verdict = toVerdict(estimate(rules, facts, application.asOf ?? rules.edition.about.edition), 'zh');
  const points = pointsByCode(verdict);
  const items = listItems(rules).map((item) => {
    const { document, id } = item;
    const finding = said.get(id);
    return {
      document: id,
      code: document.code,
      title: document.title,
      category: categoryOf(rules, id),
      source: document.origin,
      evidence: document.evidence.map((evidence) => presentEvidence(rules, evidence, files)),
      estimate: points.get(document.code) ?? null,
      finding: finding?.finding ?? null,
      reason: finding?.reason ?? null,
      verifiedBy: staff ? (finding?.verifiedByName ?? null) : null,
      verifiedAt: finding?.verifiedAt ?? null,
    };
  });
  return { editable, items };
}

function presentEvidence(rules: OpenRules, evidence: Evidence, files: readonly MaterialFile[]) {
  if ('feed' in evidence) {
    return { kind: 'feed', id: evidence.feed, title: evidence.title, files: [] };
  }
  const id = evidence.material;
  const document = listOfKind(rules.source, 'material').find((named) => named.id === id)?.document;
  const given = files.filter(({ material }) => material === id).map(presentFile);
  return { kind: 'material', id, title: titleIn(document, id), files: given };
}

function categoryOf(rules: OpenRules, item: string) {
  const category = rules.edition.categories.find(({ items }) => items.some(({ id }) => id === item));
  return { id: category?.id ?? '', title: category?.document.title ?? { zh: '', en: '' } };
}

function pointsByCode(verdict: JsonObject): ReadonlyMap<string, JsonObject> {
  const points = own(verdict, 'points');
  const items = isJsonObject(points) ? own(points, 'items') : undefined;
  const rows: readonly Json[] = Array.isArray(items) ? items : [];
  return new Map(rows.filter(isJsonObject).map((row) => [ownText(row, 'code') ?? '', row]));
}

function textIn(document: Json | undefined, key: string): string | null {
  const value = isJsonObject(document) ? own(document, key) : undefined;
  return typeof value === 'string' ? value : null;
}

function titleIn(document: Json | undefined, id: string): LocalText {
  const title = isJsonObject(document) ? own(document, 'title') : undefined;
  const [zh, en] = isJsonObject(title) ? [own(title, 'zh'), own(title, 'en')] : [];
  return { zh: typeof zh === 'string' ? zh : id, en: typeof en === 'string' ? en : id };
}
