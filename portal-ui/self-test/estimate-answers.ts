import type { Edition } from '#engine/edition/edition.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { estimateOf, type Estimate, type EstimateRequest } from '../estimate/estimate.ts';
import { readAnswers } from './answers.ts';

/** What the answers of a self-test come to, by the engine that judges applications. */
export function estimateAnswers(edition: Edition, { data, asOf, locale }: EstimateRequest): Estimate {
  const { fixed, leftOut } = readAnswers(edition, data);
  return { ...estimateOf(evaluate(edition, {}, { asOf, fixed }), locale), leftOut };
}
