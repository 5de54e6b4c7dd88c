import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSystemClock } from '#server/world/clock.ts';
import { withoutValue, withValue } from '#test/rules/reading/at-path.ts';
import { exampleDay, exampleEnterprise } from '#test/rules/reading/example-enterprise.ts';
import { readEnterprise } from '#test/rules/reading/read-enterprise.ts';
import { amend, copyDocuments, editionPath, makeFolder, writeTemporary } from './document-copy.ts';
import { npmRunPlumbline, plumbline } from './run-plumbline.ts';
import { sentencesOf, withoutSentences } from './verdict-json.ts';

const example = (): string => writeTemporary('facts.json', exampleEnterprise);
const onTheDay = ['--format', 'json', '--on', exampleDay];

describe('plumbline evaluate prints what was found', () => {
  it('as one line of JSON on standard output, and nothing else', async () => {
    const ran = await npmRunPlumbline(['evaluate', '--facts', example(), ...onTheDay]);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out.trimEnd().split('\n')).toHaveLength(1);
    const { ruleset, ...verdict } = JSON.parse(ran.out) as { ruleset: unknown };
    expect(ruleset).toEqual({
      id: 'nmg-security-service',
      edition: '2022-03-01',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
    });
    expect(withoutSentences(verdict)).toEqual(readEnterprise(exampleEnterprise, exampleDay));
  });

  it('with a sentence for each of 35 items, 8 conditions and 11 criteria, in the language asked for', async () => {
    for (const [lang, chinese] of [
      ['zh', true],
      ['en', false],
    ] as const) {
      const { out } = await plumbline(['evaluate', '--facts', example(), ...onTheDay, '--lang', lang]);
      const sentences = sentencesOf(JSON.parse(out));
      expect(sentences).toHaveLength(54);
      for (const sentence of sentences) expect(/\p{Script=Han}/u.test(sentence) || !chinese, sentence).toBe(true);
      expect(sentences.every((sentence) => sentence.trim() !== '')).toBe(true);
    }
  });

  it('the same bytes from a file, from standard input, and again', async () => {
    const input = JSON.stringify(exampleEnterprise, null, 2);
    const [file, again, standardInput] = await Promise.all([
      plumbline(['evaluate', '--facts', example(), ...onTheDay]),
      plumbline(['evaluate', '--facts', example(), ...onTheDay]),
      plumbline(['evaluate', '--facts', '-', ...onTheDay], { input }),
    ]);
    expect(again).toEqual(file);
    expect(standardInput).toEqual(file);
  });

  it('for a person: grade, points, every condition and the limits it was held against', async () => {
    const zh = await plumbline(['evaluate', '--facts', example(), '--on', exampleDay]);
    expect(zh.status).toBe(0);
    for (const said of ['二级', '84', '第十一条（二）', '第十二条（一）', '18']) expect(zh.out).toContain(said);
    const en = await plumbline(['evaluate', '--facts', example(), '--on', exampleDay, '--lang', 'en']);
    expect(en.out).toContain('Grade two');
  });

  it('with status 0 when no grade is reached, too', async () => {
    const facts = writeTemporary('facts.json', withValue(exampleEnterprise, 'staff', []));
    const ran = await plumbline(['evaluate', '--facts', facts, ...onTheDay]);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ grade: null, eligible: false });
  });
});

describe('plumbline evaluate takes the day as given', () => {
  it('the last day of membership still counts, the day after does not', async () => {
    const last = await plumbline(['evaluate', '--facts', example(), '--format', 'json', '--on', '2027-06-30']);
    const after = await plumbline(['evaluate', '--facts', example(), '--format', 'json', '--on', '2027-07-01']);
    expect(JSON.parse(last.out)).toMatchObject({
      asOf: '2027-06-30',
      eligibility: [{ finding: 'holds' }, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(JSON.parse(after.out)).toMatchObject({
      asOf: '2027-07-01',
      eligibility: [{ finding: 'fails' }, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('and without one, today where the regulation applies', async () => {
    const clock = createSystemClock();
    const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    const today = (): string => days.format(Date.parse(clock.now()));
    const before = today();
    const ran = await plumbline(['evaluate', '--facts', example(), '--format', 'json']);
    expect([before, today()]).toContain((JSON.parse(ran.out) as { asOf: string }).asOf);
  });

  it('and refuses a day that the calendar does not have', async () => {
    const ran = await plumbline(['evaluate', '--facts', example(), '--on', '2026-02-30']);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain('2026-02-30');
  });
});

describe('plumbline evaluate refuses facts that do not validate, with status 2', () => {
  it('and names every field that is wrong on standard error', async () => {
    const renamed = withValue(exampleEnterprise, 'staff[3].trainedUntill', '2027-01-01');
    const coerced = withValue(withoutValue(renamed, 'staff[3].trainedUntil'), 'projects[1].contractAmount', '100');
    const impossible = withValue(coerced, 'enterprise.establishedOn', '2015-02-29');
    const ran = await plumbline(['evaluate', '--facts', writeTemporary('facts.json', impossible), ...onTheDay]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    const wrong = ['staff[3].trainedUntill', 'projects[1].contractAmount', 'enterprise.establishedOn'];
    for (const field of [...wrong, 'staff[3].trainedUntil:']) expect(ran.err).toContain(field);
  });

  it.each(['', '{"enterprise": ', '[]'])('also when all there is is %j', async (input) => {
    const ran = await plumbline(['evaluate', '--facts', '-', ...onTheDay], { input });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).not.toBe('');
    expect(ran.err).not.toContain('    at ');
  });

  it('also when the file is not there', async () => {
    const ran = await plumbline(['evaluate', '--facts', join(makeFolder(), 'nowhere.json')]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain('nowhere.json');
  });
});

describe('plumbline evaluate reads the ruleset it is pointed to', () => {
  it('wherever it lies, by its root, by its folder, or by standing in it', async () => {
    const root = copyDocuments();
    const here = await plumbline(['evaluate', '--facts', example(), ...onTheDay]);
    const facts = example();
    const byRoot = await plumbline(['evaluate', '--facts', facts, ...onTheDay, '--ruleset', root]);
    const byFolder = await plumbline(['evaluate', '--facts', facts, ...onTheDay, '--ruleset', join(root, editionPath)]);
    const within = await plumbline(['evaluate', '--facts', facts, ...onTheDay], { cwd: root });
    expect(byRoot).toEqual(here);
    expect(byFolder).toEqual(here);
    expect(within).toEqual(here);
  });

  it('and a limit that is changed there changes the grade and the digest', async () => {
    const root = copyDocuments();
    amend(root, 'grades/2/staff.json', '"value": 12', '"value": 15');
    const here = await plumbline(['evaluate', '--facts', example(), ...onTheDay]);
    const there = await plumbline(['evaluate', '--facts', example(), ...onTheDay, '--ruleset', root]);
    const [before, after] = [here, there].map((ran) => JSON.parse(ran.out) as { grade: number; ruleset: object });
    expect(before?.grade).toBe(2);
    expect(after?.grade).toBe(3);
    expect(after?.ruleset).not.toEqual(before?.ruleset);
  });

  it('and ends with status 1 when it is broken', async () => {
    const unreadable = copyDocuments();
    writeFileSync(join(unreadable, editionPath, 'grades', '2', 'staff.json'), '{ "kind": ');
    const unknown = copyDocuments();
    amend(unknown, 'grades/2/staff.json', '"staff.qualified"', '"staff.qualifed"');
    for (const root of [unreadable, unknown]) {
      const ran = await plumbline(['evaluate', '--facts', example(), ...onTheDay, '--ruleset', root]);
      expect(ran).toMatchObject({ status: 1, out: '' });
      expect(ran.err).toContain(join('grades', '2', 'staff'));
      expect(ran.err).not.toContain('    at ');
    }
  });

  it('and ends with status 1 when there is none', async () => {
    const empty = makeFolder();
    const ran = await plumbline(['evaluate', '--facts', example(), '--ruleset', empty]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain(empty);
  });
});
