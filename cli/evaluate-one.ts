import type { Edition } from '#engine/edition/edition.ts';
import { evaluate, type Evaluation } from '#engine/evaluate/evaluate.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import { isJsonObject, type Json } from '#engine/model/json.ts';
import { isPlainDate } from '#engine/model/plain-date.ts';
import { createSystemClock } from '#server/world/clock.ts';
import { instantToDay } from '#engine/calendar/zoned-day.ts';
import { CommandFailure, EXIT } from './exit-status.ts';

/**
 * Evaluates facts from outside, as of a day or of today where the ruleset applies.
 * @throws CommandFailure (invalid) that names every field that is wrong.
 */
export function evaluateInput(edition: Edition, facts: Json, on: Json | undefined): Evaluation {
  const asOf = on ?? instantToDay(createSystemClock().now(), edition.about.timezone);
  if (typeof asOf !== 'string' || !isPlainDate(asOf)) {
    throw new CommandFailure(EXIT.invalid, `the as-of day must be a day YYYY-MM-DD, not ${JSON.stringify(asOf)}`);
  }
  const problems = validateFacts(edition.vocabulary, facts);
  if (problems.length > 0 || !isJsonObject(facts)) {
    const lines = problems.map(({ field, message }) => `${field || 'facts'}: ${message.en} (${message.zh})`);
    throw new CommandFailure(EXIT.invalid, ['the facts are not valid:', ...lines].join('\n'));
  }
  return evaluate(edition, facts, { asOf });
}
