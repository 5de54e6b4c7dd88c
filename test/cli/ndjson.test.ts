import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleDay, exampleEnterprise } from '#test/rules/reading/example-enterprise.ts';
import { someEnterprise, type Examined } from '#test/rules/reading/random-enterprise.ts';
import { readEnterprise } from '#test/rules/reading/read-enterprise.ts';
import { writeTemporary } from './document-copy.ts';
import { plumbline } from './run-plumbline.ts';
import { withoutSentences } from './verdict-json.ts';

function resultsOf(out: string): readonly Record<string, unknown>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function expectReading(result: Record<string, unknown> | undefined, { facts, asOf }: Examined): void {
  const { ruleset, ...verdict } = result ?? {};
  expect(ruleset).toMatchObject({ edition: '2022-03-01' });
  expect(withoutSentences(verdict)).toEqual(readEnterprise(facts, asOf));
}

const example: Examined = { asOf: exampleDay, facts: exampleEnterprise };

describe('plumbline evaluate takes one enterprise a line', () => {
  it('and answers a thousand, each as it would alone, in their order, with status 0', async () => {
    const enterprises = fc.sample(someEnterprise, { numRuns: 1000, seed: 9 });
    const input = enterprises.map((enterprise) => JSON.stringify(enterprise)).join('\n');
    const ran = await plumbline(['evaluate', '--facts', '-', '--ndjson'], { input });
    expect(ran).toMatchObject({ status: 0, err: '' });
    const results = resultsOf(ran.out);
    expect(results).toHaveLength(1000);
    enterprises.forEach((enterprise, index) => expectReading(results[index], enterprise));
  });

  it('and says of a line that is wrong what is wrong, goes on with the next, and ends with status 2', async () => {
    const good = JSON.stringify(example);
    const wrong: readonly (readonly [line: string, says: string])[] = [
      ['{"asOf": ', 'line 2'],
      ['[]', 'line 3'],
      [JSON.stringify({ ...example, fact: 1 }), 'fact'],
      [JSON.stringify({ asOf: exampleDay }), 'facts'],
      [JSON.stringify({ ...example, asOf: '2026-02-30' }), '2026-02-30'],
      [JSON.stringify({ ...example, facts: { ...exampleEnterprise, records: null } }), 'records'],
    ];
    const lines = [good, ...wrong.map(([line]) => line), good];
    const ran = await plumbline(['evaluate', '--facts', writeTemporary('many.ndjson', lines.join('\n'))]);
    expect(ran.status).toBe(2);
    const results = resultsOf(ran.out);
    expect(results).toHaveLength(lines.length);
    expectReading(results[0], example);
    expectReading(results.at(-1), example);
    wrong.forEach(([, says], index) => {
      expect(Object.keys(results[index + 1] ?? {})).toEqual(['error']);
      expect(results[index + 1]?.['error']).toContain(says);
    });
  });

  it('and a line without a day is taken on the day of the command', async () => {
    const input = `${JSON.stringify({ facts: exampleEnterprise })}\n${JSON.stringify(example)}\n`;
    const ran = await plumbline(['evaluate', '--facts', '-', '--on', '2027-07-01'], { input });
    expect(ran.status).toBe(0);
    const results = resultsOf(ran.out);
    expect(results).toHaveLength(2);
    expectReading(results[0], { ...example, asOf: '2027-07-01' });
    expectReading(results[1], example);
  });
});
