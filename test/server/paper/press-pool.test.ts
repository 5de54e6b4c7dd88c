import { afterAll, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { fillPaper } from '#engine/papers/fill-paper.ts';
import type { FilledPaper } from '#engine/papers/filled-paper.ts';
import { openPaperShelf } from '#server/paper/paper-shelf.ts';
import { createPaperPressPool } from '#server/paper/press-pool.ts';

vi.setConfig({ testTimeout: 60_000 });

const shelf = openPaperShelf('templates');
const template = shelf.getTemplate('refusal-notice');
const press = createPaperPressPool({ processes: 1 });
afterAll(() => press.close());

function noticeTo(name: string): FilledPaper {
  return fillPaper(template, {
    ...template.sample,
    enterprise: { ...(template.sample.enterprise as JsonObject), name },
  });
}

describe('what comes out of the press', () => {
  it('is the same bytes each time, whichever process prints it', async () => {
    const certificate = shelf.getTemplate('certificate');
    const filled = fillPaper(certificate, certificate.sample);
    const first = await press.renderPdf(filled);
    const other = createPaperPressPool({ processes: 1 });
    try {
      expect(Buffer.compare(await press.renderPdf(filled), first)).toBe(0);
      expect(Buffer.compare(await other.renderPdf(filled), first)).toBe(0);
    } finally {
      await other.close();
    }
  });

  it.each([
    ['an import', '#import "x": *'],
    ['a file that is read', '#read("/etc/passwd")'],
    ['mathematics', '$1/0$ @label'],
    ['emphasis', '*_粗_* `raw` ~ -- ---'],
    ['markup', '<script>alert(1)</script>'],
    ['escapes', '\\u{41} \\n \\ "quoted" \'single\''],
    ['a template', '{{{constructor.constructor}}}'],
    ['comments', '// one /* two */ = 标题'],
  ])('is %s printed word for word', async (_name, name) => {
    const [plain = ''] = await press.renderSvg(noticeTo('甲'.repeat([...name].length)));
    const [hostile = ''] = await press.renderSvg(noticeTo(name));
    const signs = (svg: string): number => [...svg.matchAll(/<use /g)].length;
    const spaces = [...name].filter((letter) => letter === ' ').length;
    expect(signs(hostile)).toBeGreaterThanOrEqual(signs(plain) - spaces);
    await expect(press.renderPdf(noticeTo(name))).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('a character that no font has', () => {
  it.each([
    ['a character outside the fonts', '公司𠮷', '𠮷', 'U+20BB7'],
    ['an emoji', '公司😀', '😀', 'U+1F600'],
    ['a sign that turns the writing round', 'ab\u202ecd', '\u202e', 'U+202E'],
    ['a control character', 'a\u0007b', '\u0007', 'U+0007'],
    ['an invisible joiner', '公\u200b司', '\u200b', 'U+200B'],
  ])('%s is named together with its field', async (_name, name, character, code) => {
    const error = { code: 'uncovered-character', detail: { character, field: '/enterprise/name' } };
    await expect(press.renderPdf(noticeTo(name))).rejects.toMatchObject(error);
    await expect(press.renderSvg(noticeTo(name))).rejects.toThrow(code);
  });

  it('the press goes on with the next paper', async () => {
    await expect(press.renderPdf(noticeTo('甲公司'))).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('a press process', () => {
  it('starts with the first paper, not before', async () => {
    const idle = createPaperPressPool();
    expect(idle.listProcesses()).toEqual([]);
    await idle.close();
  });

  it('is ended when a paper takes too long, and that paper fails alone', async () => {
    const hasty = createPaperPressPool({ processes: 1, timeoutMs: 5 });
    try {
      const report = shelf.getTemplate('evaluation-report');
      const filled = fillPaper(report, report.sample);
      const long = { ...filled, flow: Array.from({ length: 40 }, () => filled.flow).flat() };
      await expect(hasty.renderPdf(long)).rejects.toMatchObject({ code: 'timed-out' });
      await expect.poll(() => hasty.listProcesses()).toEqual([]);
    } finally {
      await hasty.close();
    }
  });

  it('that is killed fails its own paper; the one that waits is printed by another', async () => {
    const pool = createPaperPressPool({ processes: 1 });
    try {
      await pool.renderPdf(noticeTo('甲公司'));
      const [pid = 0] = pool.listProcesses();
      const report = shelf.getTemplate('evaluation-report');
      const filled = fillPaper(report, report.sample);
      const lost = pool.renderPdf({ ...filled, flow: Array.from({ length: 60 }, () => filled.flow).flat() });
      const waiting = pool.renderPdf(noticeTo('乙公司'));
      process.kill(pid, 'SIGKILL');
      await expect(lost).rejects.toMatchObject({ code: 'crashed' });
      await expect(waiting).resolves.toBeInstanceOf(Uint8Array);
      expect(pool.listProcesses()).not.toContain(pid);
    } finally {
      await pool.close();
    }
  });

  it('prints nothing once the press is closed', async () => {
    const closing = createPaperPressPool({ processes: 1 });
    const waiting = closing.renderPdf(noticeTo('甲公司'));
    const fails = expect(waiting).rejects.toMatchObject({ code: 'closed' });
    await closing.close();
    await fails;
    await expect(closing.renderPdf(noticeTo('甲公司'))).rejects.toMatchObject({ code: 'closed' });
    expect(closing.listProcesses()).toEqual([]);
  });
});
