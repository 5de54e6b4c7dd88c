import type { ConditionDocument, CriterionDocument } from '#engine/edition/documents.ts';
import type { Compiled, Edition } from '#engine/edition/edition.ts';
import { namesBehind } from '#engine/edition/facts-behind.ts';
import { evaluate, type Evaluation, type GradeFinding, type Outcome } from '#engine/evaluate/evaluate.ts';
import type { CategoryScore, ItemScore } from '#engine/evaluate/score.ts';
import { itemSays, outcomeSays } from '#engine/explain/says.ts';
import { mergeFacts } from '#engine/facts/merge-facts.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import type { Form, FormContext } from '#engine/form/form.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { roundHalfUp } from '#engine/model/exact.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { soundFacts } from './sound-facts.ts';

/** A form as it is filled at this moment, and the facts that institutions sent. */
export interface EstimateRequest {
  readonly data: JsonObject;
  readonly context: FormContext;
  readonly captured: JsonObject;
  readonly asOf: PlainDate;
  readonly locale: Locale;
}

/** What a condition or criterion says. */
export interface EstimatedFinding {
  readonly id: string;
  readonly title: LocalText;
  readonly article: string;
  readonly finding: Outcome;
  readonly says: string;
  /** Names of the facts and measures that decide it. */
  readonly reads: readonly string[];
}

/** Whether the criteria of a grade hold now: how many of them, and all. */
export interface EstimatedGrade {
  readonly id: string;
  readonly title: LocalText;
  readonly met: boolean;
  readonly held: number;
  readonly of: number;
}

/** The points of one category, item by item. */
export interface EstimatedCategory {
  readonly id: string;
  readonly title: LocalText;
  readonly points: number;
  readonly cap: number;
  readonly items: readonly EstimatedItem[];
}

/** The points of one item, and where they come from. */
export interface EstimatedItem {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly points: number;
  readonly cap: number;
  readonly article: string;
  readonly says: string;
  /** What it could give beyond what it earns now, with what its category has room for. */
  readonly more: number;
  readonly reads: readonly string[];
  /** Ids of the materials that prove it. */
  readonly materials: readonly string[];
}

/** What the form would come to if all of it were accepted today. */
export interface Estimate {
  readonly unit: string;
  readonly total: number;
  /** The highest grade whose criteria are met, whatever the conditions say; null for none. */
  readonly grade: LocalText | null;
  /** No condition that blocks is open. */
  readonly eligible: boolean;
  /** Every grade, the highest first. */
  readonly ladder: readonly EstimatedGrade[];
  readonly categories: readonly EstimatedCategory[];
  /** Blocking conditions that do not hold, or cannot be decided yet. */
  readonly open: readonly EstimatedFinding[];
  /** The next higher grade and its criteria that are not met; null at the top. */
  readonly next: { readonly title: LocalText; readonly wants: readonly EstimatedFinding[] } | null;
  /** Values left out because they are not complete yet. */
  readonly leftOut: number;
}

/** Estimates with the engine that judges later; every piece of evidence is taken as accepted. */
export function estimate(edition: Edition, form: Form, request: EstimateRequest): Estimate {
  const { data, context, captured, asOf, locale } = request;
  const declared = factsFromForm(form, settleForm(form, data, context));
  const { facts, leftOut } = soundFacts(edition.vocabulary, mergeFacts(edition.vocabulary, declared, captured).facts);
  return { ...estimateOf(evaluate(edition, facts, { asOf }), locale), leftOut };
}

/** What an evaluation comes to, for people. */
export function estimateOf(evaluation: Evaluation, locale: Locale): Omit<Estimate, 'leftOut'> {
  const reached = evaluation.grades.findIndex(({ met }) => met);
  const next = evaluation.grades[(reached < 0 ? evaluation.grades.length : reached) - 1];
  return {
    unit: evaluation.reading.edition.about.scoring.unit,
    total: evaluation.points.total,
    grade: evaluation.grades[reached]?.grade.document.title ?? null,
    eligible: evaluation.eligible,
    ladder: evaluation.grades.map((grade) => showGrade(evaluation, grade, locale)),
    categories: evaluation.categories.map((category) => showCategory(evaluation, category, locale)),
    open: openConditions(evaluation, locale),
    next: next === undefined ? null : { title: next.grade.document.title, wants: unmet(evaluation, next, locale) },
  };
}

function showCategory(evaluation: Evaluation, score: CategoryScore, locale: Locale): EstimatedCategory {
  const { category, points, items } = score;
  return {
    id: category.id,
    title: category.document.title,
    points,
    cap: category.document.cap.value,
    items: items.map((item) => showItem(evaluation, score, item, locale)),
  };
}

function showItem(evaluation: Evaluation, within: CategoryScore, score: ItemScore, locale: Locale): EstimatedItem {
  const { item, points } = score;
  const { edition } = evaluation.reading;
  const { code, title, cap, source, evidence } = item.document;
  const most = Math.min(within.category.document.cap.value, within.sum - points + cap.value);
  return {
    id: item.id,
    code,
    title,
    points,
    cap: cap.value,
    more: roundHalfUp(most - within.points, edition.about.scoring.decimals),
    article: source.article,
    says: itemSays(evaluation.reading, score, locale),
    reads: [...namesBehind(edition, item)],
    materials: evidence.flatMap((each) => ('material' in each ? [each.material] : [])),
  };
}

function openConditions(evaluation: Evaluation, locale: Locale): readonly EstimatedFinding[] {
  return evaluation.conditions
    .filter(({ condition, finding }) => condition.document.blocks && finding !== 'holds')
    .map(({ condition, finding }) => showFinding(evaluation, condition, finding, locale));
}

function unmet(evaluation: Evaluation, { criteria }: GradeFinding, locale: Locale): readonly EstimatedFinding[] {
  return criteria
    .filter(({ finding }) => finding !== 'holds')
    .map(({ criterion, finding }) => showFinding(evaluation, criterion, finding, locale));
}

function showGrade(evaluation: Evaluation, finding: GradeFinding, locale: Locale): EstimatedGrade {
  const { grade, met, criteria } = finding;
  const open = unmet(evaluation, finding, locale);
  return { id: grade.id, title: grade.document.title, met, held: criteria.length - open.length, of: criteria.length };
}

function showFinding(
  evaluation: Evaluation,
  rule: Compiled<ConditionDocument | CriterionDocument>,
  finding: Outcome,
  locale: Locale,
): EstimatedFinding {
  const { title, source } = rule.document;
  const reads = [...namesBehind(evaluation.reading.edition, rule)];
  const says = outcomeSays(evaluation.reading, rule, finding, locale);
  return { id: rule.id, title, article: source.article, finding, says, reads };
}
