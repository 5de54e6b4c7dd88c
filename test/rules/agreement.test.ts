import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEdition } from '#engine/edition/edition.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { readEdition } from '#server/documents/document-root.ts';
import { exampleDay, exampleEnterprise } from './reading/example-enterprise.ts';
import type { Facts } from './reading/facts.ts';
import { outcomesOf, possibleOutcomes } from './reading/outcomes.ts';
import { someEnterprise } from './reading/random-enterprise.ts';
import { readEnterprise } from './reading/read-enterprise.ts';

const edition = openEdition(readEdition('rules/nmg-security-service/2022-03-01'));
/** `PLUMBLINE_RUNS=200000 npx vitest run test/rules/agreement.test.ts` for a long look; another seed, another crowd. */
const runs = Number(process.env['PLUMBLINE_RUNS'] ?? 3000);
const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20220301);
const patience = 60_000 + runs * 20;

function withoutSentences(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSentences);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'says');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutSentences(inner)]));
}

/** What the documents say, after the vocabulary has let the facts in; as JSON, without ruleset and sentences. */
function verdictOf(facts: Facts, asOf: string): Json {
  const given = JSON.parse(JSON.stringify(facts)) as JsonObject;
  const problems = validateFacts(edition.vocabulary, given);
  if (problems.length > 0) expect(problems).toEqual([]);
  const { ruleset: _ruleset, ...verdict } = toVerdict(evaluate(edition, given, { asOf }), 'zh');
  return withoutSentences(verdict);
}

describe('the documents and a reading of the contract by hand', () => {
  const reached = new Set<string>();

  it(
    `agree on ${String(runs)} enterprises crowded around every boundary`,
    () => {
      const agrees = fc.property(someEnterprise, ({ facts, asOf }) => {
        const verdict = verdictOf(facts, asOf);
        const reading = readEnterprise(facts, asOf);
        if (!isDeepStrictEqual(verdict, reading)) expect(verdict).toEqual(reading);
        for (const outcome of outcomesOf(reading)) reached.add(outcome);
      });
      fc.assert(agrees, { numRuns: runs, seed });
    },
    patience,
  );

  it.runIf(runs >= 3000)('met every outcome that the contract leaves possible among them', () => {
    const codes = readEnterprise(exampleEnterprise, exampleDay).points.items.map((item) => item.code);
    expect(possibleOutcomes(codes).filter((outcome) => !reached.has(outcome))).toEqual([]);
  });

  it('agree that 14 people, 150 + 100 + 70 万元 and 84 points are grade 2, and what grade 1 still asks for', () => {
    const verdict = verdictOf(exampleEnterprise, exampleDay);
    expect(verdict).toEqual(readEnterprise(exampleEnterprise, exampleDay));
    expect(verdict).toMatchObject({
      grade: 2,
      eligible: true,
      points: { total: 84 },
      next: {
        grade: 1,
        gaps: [
          { criterion: 'staff', measure: 'staff.qualified', from: 14, to: 18 },
          { criterion: 'projects', path: 'A', measure: 'projects.total', from: 320, to: 500 },
          { criterion: 'projects', path: 'B', measure: 'projects.largest', from: 150, to: 200 },
          { criterion: 'points', measure: 'points.total', from: 84, to: 100 },
        ],
      },
    });
  });
});
