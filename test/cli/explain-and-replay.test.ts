import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withValue } from '#test/rules/reading/at-path.ts';
import { exampleDay, exampleEnterprise } from '#test/rules/reading/example-enterprise.ts';
import { amend, copyDocuments, writeTemporary } from './document-copy.ts';
import { plumbline, type Ran } from './run-plumbline.ts';

const example = (): string => writeTemporary('facts.json', exampleEnterprise);

describe('plumbline explain shows how a document came to its result', () => {
  const explain = (...args: readonly string[]): Promise<Ran> =>
    plumbline(['explain', ...args, '--facts', example(), '--on', exampleDay]);

  it('with both sides of the comparison', async () => {
    const ran = await explain('grades/2/staff');
    expect(ran).toMatchObject({ status: 0, err: '' });
    for (const shown of ['grades/2/staff', '14', '12']) expect(ran.out).toContain(shown);
  });

  it('one after the other when several are named, and as JSON', async () => {
    const ran = await explain('grades/2/staff', 'scoring/basics/registered-capital', '--format', 'json');
    expect(ran.status).toBe(0);
    const traces = ran.out.trimEnd().split('\n');
    expect(traces.map((trace) => (JSON.parse(trace) as { document: string }).document)).toEqual([
      'grades/2/staff',
      'scoring/basics/registered-capital',
    ]);
  });

  it('and the whole verdict when none is named', async () => {
    expect((await explain()).out).toContain('二级');
  });

  it('and proposes the right name for a wrong one', async () => {
    const ran = await explain('grades/2/stafff');
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain('grades/2/staff?');
  });
});

async function receiptTextOfExample(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-receipt-'));
  const file = join(folder, 'receipt.json');
  const facts = join(folder, 'facts.json');
  writeFileSync(facts, JSON.stringify(exampleEnterprise));
  const ran = await plumbline(['evaluate', '--facts', facts, '--on', exampleDay, '--receipt', file]);
  expect(ran).toMatchObject({ status: 0, err: '' });
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

describe('plumbline replay evaluates again from a receipt', () => {
  let genuine = '';

  beforeAll(async () => {
    genuine = await receiptTextOfExample();
  }, 180_000);

  const receiptOfExample = (): string => writeTemporary('receipt.json', genuine);

  const replay = (receipt: string, ...args: readonly string[]): Promise<Ran> =>
    plumbline(['replay', receipt, '--facts', example(), ...args]);

  it('and finds the same bytes, here and with a copy of the documents', async () => {
    const receipt = receiptOfExample();
    expect(await replay(receipt)).toMatchObject({ status: 0, err: '' });
    expect(await replay(receipt, '--ruleset', copyDocuments())).toMatchObject({ status: 0, err: '' });
    expect(await receiptTextOfExample()).toBe(genuine);
  });

  it.each([
    ['the grade is bettered', '"grade":2,', '"grade":1,'],
    ['a point is added', '"total":84}', '"total":85}'],
    ['the day is moved', '"asOf":"2026-11-23"', '"asOf":"2026-11-22"'],
    ['the digest of the trace is another', '"traceDigest":"sha256:', '"traceDigest":"sha256:0'],
    ['a space is added', '"grade":2,', '"grade": 2,'],
  ])('and ends with status 1 when %s', async (_name, from, to) => {
    expect(genuine).toContain(from);
    const receipt = writeTemporary('receipt.json', genuine.replace(from, to));
    const ran = await replay(receipt);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain(receipt);
  });

  it('and ends with status 1 for other facts, and for other documents', async () => {
    const receipt = receiptOfExample();
    const other = writeTemporary('facts.json', withValue(exampleEnterprise, 'enterprise.legalPerson', false));
    const otherFacts = await plumbline(['replay', receipt, '--facts', other]);
    expect(otherFacts.status).toBe(1);
    expect(otherFacts.err).toContain('facts');
    const root = copyDocuments();
    amend(root, 'grades/1/staff.json', '"value": 18', '"value": 17');
    const otherRules = await replay(receipt, '--ruleset', root);
    expect(otherRules.status).toBe(1);
    expect(otherRules.err).toContain('edition');
  });

  it('and ends with status 2 for what is no receipt', async () => {
    const ran = await replay(writeTemporary('receipt.json', { grade: 1 }));
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain('receipt');
  });
});
