import { describe, expect, it } from 'vitest';
import { amend, copyDocuments } from './document-copy.ts';
import { plumbline } from './run-plumbline.ts';

describe('plumbline check', () => {
  it('finds no error in the documents of this repository', async () => {
    const ran = await plumbline(['check']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('0 errors');
  });

  it('names the document that reads what nobody declares, and proposes the name', async () => {
    const root = copyDocuments();
    amend(root, 'grades/2/staff.json', '"staff.qualified"', '"staff.qualifed"');
    const ran = await plumbline(['check', root, '--lang', 'en']);
    expect(ran.status).toBe(1);
    const line = ran.out.split('\n').find((text) => text.includes('staff.qualifed'));
    for (const named of ['error', 'grades/2/staff.json', 'staff.qualified']) expect(line).toContain(named);
  });

  it('gives the same findings as JSON', async () => {
    const root = copyDocuments();
    amend(root, 'grades/2/staff.json', '"unit": "人"', '"unit": "万元"');
    const ran = await plumbline(['check', root, '--format', 'json']);
    expect(ran.status).toBe(1);
    const { diagnostics } = JSON.parse(ran.out) as { diagnostics: { document: string; severity: string }[] };
    expect(diagnostics.map(({ document }) => document)).toContain('grades/2/staff.json');
  });
});

describe('plumbline test', () => {
  it('runs every case of this repository, and all pass', async () => {
    const ran = await plumbline(['test']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toMatch(/[1-9]\d* cases passed, 0 failed/);
  });

  it('runs the cases of one document', async () => {
    const ran = await plumbline(['test', '--document', 'grades/1/staff', '--verbose']);
    expect(ran.status).toBe(0);
    const cases = ran.out.split('\n').filter((line) => line.startsWith('ok '));
    expect(cases.length).toBeGreaterThan(0);
    for (const line of cases) expect(line).toContain('grades/1/staff');
  });

  it('ends with status 1 and says what was expected and found when a limit is moved but its cases are not', async () => {
    const root = copyDocuments();
    amend(root, 'grades/1/staff.json', '"value": 18', '"value": 17');
    const ran = await plumbline(['test', root]);
    expect(ran.status).toBe(1);
    for (const said of ['FAIL', 'grades/1/staff', 'expected', 'found']) expect(ran.out).toContain(said);
  });
});
