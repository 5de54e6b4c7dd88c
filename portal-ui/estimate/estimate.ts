import type { Edition } from '#engine/edition/edition.ts';
import { evaluate, type Evaluation, type GradeFinding, type Outcome } from '#engine/evaluate/evaluate.ts';
import type { CategoryScore } from '#engine/evaluate/score.ts';
import { itemSays, outcomeSays } from '#engine/explain/says.ts';
import { mergeFacts } from '#engine/facts/merge-facts.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import type { Form, FormContext } from '#engine/form/form.ts';
import { settleForm } from '#engine/form/settle-form.ts';
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
}

/** The points of one category, item by item. */
export interface EstimatedCategory {
  readonly id: string;
  readonly title: LocalText;
  readonly points: number;
  readonly cap: number;
  readonly items: readonly {
    readonly code: string;
    readonly title: LocalText;
    readonly points: number;
    readonly cap: number;
    readonly says: string;
  }[];
}

/** What the form would come to if all of it were accepted today. */
export interface Estimate {
  readonly unit: string;
  readonly total: number;
  /** The highest grade whose criteria are met, whatever the conditions say; null for none. */
  readonly grade: LocalText | null;
  /** No condition that blocks is open. */
  readonly eligible: boolean;
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
  const evaluation = evaluate(edition, facts, { asOf });
  const reached = evaluation.grades.findIndex(({ met }) => met);
  const next = evaluation.grades[(reached < 0 ? evaluation.grades.length : reached) - 1];
  return {
    unit: edition.about.scoring.unit,
    total: evaluation.points.total,
    grade: evaluation.grades[reached]?.grade.document.title ?? null,
    eligible: evaluation.eligible,
    categories: evaluation.categories.map((category) => showCategory(evaluation, category, locale)),
    open: openConditions(evaluation, locale),
    next: next === undefined ? null : { title: next.grade.document.title, wants: unmet(evaluation, next, locale) },
    leftOut,
  };
}

function showCategory(evaluation: Evaluation, score: CategoryScore, locale: Locale): EstimatedCategory {
  const { category, points, items } = score;
  return {
    id: category.id,
    title: category.document.title,
    points,
    cap: category.document.cap.value,
    items: items.map((item) => ({
      code: item.item.document.code,
      title: item.item.document.title,
      points: item.points,
      cap: item.item.document.cap.value,
      says: itemSays(evaluation.reading, item, locale),
    })),
  };
}

function openConditions(evaluation: Evaluation, locale: Locale): readonly EstimatedFinding[] {
  return evaluation.conditions
    .filter(({ condition, finding }) => condition.document.blocks && finding !== 'holds')
    .map(({ condition, finding }) => ({
      id: condition.id,
      title: condition.document.title,
      article: condition.document.source.article,
      finding,
      says: outcomeSays(evaluation.reading, condition, finding, locale),
    }));
}

function unmet(evaluation: Evaluation, { criteria }: GradeFinding, locale: Locale): readonly EstimatedFinding[] {
  return criteria
    .filter(({ finding }) => finding !== 'holds')
    .map(({ criterion, finding }) => ({
      id: criterion.id,
      title: criterion.document.title,
      article: criterion.document.source.article,
      finding,
      says: outcomeSays(evaluation.reading, criterion, finding, locale),
    }));
}
