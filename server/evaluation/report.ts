import { evaluate, type Evaluation } from '#engine/evaluate/evaluate.ts';
import { itemSays, outcomeSays } from '#engine/explain/says.ts';
import { findComparison } from '#engine/evaluate/comparison.ts';
import { toJson } from '#engine/logic/value.ts';
import type { Source } from '#engine/edition/documents.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { instantToDay } from '#engine/calendar/zoned-day.ts';
import { listHistory, type Case } from '#server/application/application-lookup.ts';
import type { Queries } from '#server/db/database.ts';
import { formInWords } from '#server/printing/form-in-words.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { differenceRows, evidenceText, laterSteps, notCountedRows, warningRows, windowRows } from './report-details.ts';
import type { EvaluationRecord, ItemVerification } from './evaluation.ts';
import { correctionsInWords } from './facts-view.ts';
import { listVerifications } from './verification-store.ts';

/** Who a report is for; each reads less than the one before. */
export type Audience = 'internal' | 'applicant' | 'public';

interface Subject {
  readonly found: Case;
  readonly record: EvaluationRecord;
  readonly rules: OpenRules;
  readonly audience: Audience;
  readonly publicUrl: string;
}

const CHECK_CODE_LENGTH = 16;

/** What the papers about an evaluation may print; nothing in it is of any one regulation. */
export async function reportContext(db: Queries, subject: Subject): Promise<JsonObject> {
  const { found, record, rules, audience, publicUrl } = subject;
  const { application, procedure, enterprise } = found;
  const { about, digest } = rules.edition;
  const verified = record.receipt.verified === 'all' ? 'all' : new Set(record.receipt.verified);
  const evaluation = evaluate(rules.edition, record.facts, { asOf: record.asOf, verified });
  const said = await listVerifications(db, application.id);
  const form = procedure.form === null ? undefined : rules.getForm(procedure.form);
  return {
    audience,
    report: {
      ...findings(rules, evaluation, said, audience),
      madeOn: instantToDay(record.madeAt, about.timezone),
      receiptDigest: record.receiptDigest,
      // The digest proves more than any code; its head is what people can read to each other.
      checkCode: record.receiptDigest.replace('sha256:', '').slice(0, CHECK_CODE_LENGTH).toUpperCase(),
      verifyUrl: `${publicUrl}/verify`,
      windows: windowRows(evaluation),
      warnings: warningRows(evaluation, said),
      notCounted: notCountedRows(evaluation),
      differences: differenceRows(rules, application),
      corrections: await correctionsInWords(db, found, audience === 'internal'),
      steps: laterSteps(rules, record, await listHistory(db, application.id), audience),
      reasons: reasonsOf(evaluation),
      signatures: await signatures(db, found, audience),
      eligible: evaluation.eligible,
      ...(evaluation.grade && { grade: evaluation.grade.document.title.zh }),
      points: { ...evaluation.points },
      none: [],
    },
    application: {
      number: application.number,
      kindTitle: procedure.title.zh,
      offline: application.offlineReason !== null,
      asOf: record.asOf,
    },
    enterprise: { name: enterprise.name, creditCode: enterprise.creditCode },
    data: application.data,
    words: form ? formInWords(form, application.data) : {},
    facts: record.facts,
    edition: { title: about.title.zh, edition: about.edition, digest, regulation: about.regulation.zh },
    bodies: Object.fromEntries(about.bodies.map(({ id, title }) => [id, title.zh])),
  };
}

function findings(
  rules: OpenRules,
  evaluation: Evaluation,
  said: readonly ItemVerification[],
  audience: Audience,
): JsonObject {
  const { reading } = evaluation;
  const eligibility = evaluation.conditions.map(({ condition, finding }) => ({
    title: condition.document.title.zh,
    ...ground(condition.document.source),
    blocks: condition.document.blocks,
    finding,
    says: outcomeSays(reading, condition, finding, 'zh'),
  }));
  const grades = evaluation.grades.map(({ grade, met, criteria }) => ({
    title: grade.document.title.zh,
    met,
    criteria: criteria.map(({ criterion, finding, paths }) => {
      const held = paths.filter((path) => path.finding === 'holds').map(({ path }) => path);
      const comparison = findComparison(criterion.document.holds ?? null);
      return {
        title: criterion.document.title.zh,
        article: criterion.document.source.article,
        finding,
        ...(comparison && {
          limit: textOf(toJson(reading.read(comparison.limit, criterion))),
          actual: textOf(toJson(reading.read(comparison.name, criterion))),
        }),
        says: outcomeSays(reading, criterion, finding, 'zh'),
        ...(held.length > 0 && { path: held.join('、') }),
      };
    }),
  }));
  return { eligibility, grades, categories: categories(rules, evaluation, said, audience) };
}

function categories(
  rules: OpenRules,
  evaluation: Evaluation,
  said: readonly ItemVerification[],
  audience: Audience,
): readonly JsonObject[] {
  const { timezone } = rules.edition.about;
  const { reading } = evaluation;
  const looks = new Map(said.map((entry) => [entry.document, entry]));
  return evaluation.categories.map(({ category, items, points, sum }) => ({
    title: category.document.title.zh,
    cap: category.document.cap.value,
    points,
    ...(sum > points && { uncapped: sum }),
    items: items.map((score) => {
      const { item, finding, points: earned } = score;
      const look = looks.get(item.id);
      return {
        code: item.document.code,
        title: item.document.title.zh,
        cap: item.document.cap.value,
        points: earned,
        source: item.document.origin,
        // On paper an item without accepted evidence is one that has none.
        finding: finding === 'points' ? 'points' : 'missing',
        says: itemSays(reading, score, 'zh'),
        evidence: evidenceText(rules, item.document.evidence),
        ...(look && audience === 'internal' && { verifiedBy: look.verifiedByName }),
        ...(look && { verifiedOn: instantToDay(look.verifiedAt, timezone) }),
      };
    }),
  }));
}

/** Why this grade: what it asks for and the enterprise meets, then what it lacks for the next higher one. */
function reasonsOf({ reading, grades, grade }: Evaluation): readonly string[] {
  const reached = grade === undefined ? grades.length : grades.findIndex((found) => found.grade === grade);
  const met = grades[reached]?.criteria ?? [];
  const lacking = (grades[reached - 1]?.criteria ?? []).filter(({ finding }) => finding !== 'holds');
  return [...met, ...lacking].map(({ criterion, finding }) => outcomeSays(reading, criterion, finding, 'zh'));
}

/** Who took which part, by role; names stay inside. */
async function signatures(
  db: Queries,
  { application, rules }: Case,
  audience: Audience,
): Promise<readonly JsonObject[]> {
  const events = (await listHistory(db, application.id)).filter(({ role }) => role !== null);
  const lastOfRole = new Map(events.map((event) => [event.role, event]));
  return [...lastOfRole.values()].flatMap((event) => {
    const role = rules.roles.find(({ id, body }) => id === event.role && body !== null);
    if (!role) return [];
    const on = instantToDay(event.at, rules.edition.about.timezone);
    const name = audience === 'internal' && event.actorName !== null ? { name: event.actorName } : {};
    return [{ role: role.title.zh, ...name, on }];
  });
}

function ground({ article, basis }: Source) {
  return { article, interpreted: basis !== 'enacted' };
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : value === null ? '—' : JSON.stringify(value);
}
