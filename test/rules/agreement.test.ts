import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEdition } from '#engine/edition/edition.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { readEdition } from '#server/documents/document-root.ts';
import type { Facts } from './reading/facts.ts';
import { someEnterprise } from './reading/random-enterprise.ts';
import { readEnterprise, type Reading } from './reading/read-enterprise.ts';

const edition = openEdition(readEdition('rules/nmg-security-service/2022-03-01'));
const runs = Number(process.env['PLUMBLINE_RUNS'] ?? 4000);
const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20220301);
/** About as many a second, with room to spare on a busy machine. */
const timeout = 60_000 + runs * 20;

function withoutSentences(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSentences);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'says');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutSentences(inner)]));
}

function verdictOf(facts: Facts, asOf: string): JsonObject {
  const given = structuredClone(facts) as unknown as JsonObject;
  expect(validateFacts(edition.vocabulary, given)).toEqual([]);
  const { ruleset: _ruleset, ...verdict } = toVerdict(evaluate(edition, given, { asOf }), 'zh');
  return withoutSentences(verdict) as JsonObject;
}

/** Which of the outcomes that matter a reading shows, by name. */
function* outcomesOf(reading: Reading): Generator<string> {
  yield `grade ${String(reading.grade)}`;
  for (const { code, points, cap, finding } of reading.points.items) {
    if (finding === 'missing') yield `${code} missing`;
    else if (points === 0) yield `${code} nothing`;
    else yield points === cap ? `${code} cap` : `${code} part`;
  }
  for (const { id, finding } of reading.eligibility) yield `${id} ${finding}`;
  for (const { grade, criteria } of reading.grades) {
    for (const { id, finding, actual, limit, paths = [] } of criteria) {
      yield `grade ${String(grade)} ${id} ${finding}`;
      if (actual !== undefined && actual === limit) yield `grade ${String(grade)} ${id} exactly`;
      if (paths.length > 0) yield `grade ${String(grade)} paths ${paths.map((path) => path.finding).join(' ')}`;
    }
  }
}

describe('the documents and a reading of the contract by hand', () => {
  it(
    `agree on ${String(runs)} enterprises crowded around every boundary`,
    () => {
      fc.assert(
        fc.property(someEnterprise, ({ facts, asOf }) => {
          const verdict = verdictOf(facts, asOf);
          const reading = readEnterprise(facts, asOf);
          if (!isDeepStrictEqual(verdict, reading)) expect(verdict).toEqual(reading);
        }),
        { numRuns: runs, seed },
      );
    },
    timeout,
  );
});

export { outcomesOf };
