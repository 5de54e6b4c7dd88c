import { describe, expect, test } from 'vitest';
import { readClipboard, readHtmlTable } from '#ui-kit/roster/clipboard-lines.ts';
import { readFileLines, readTextLines } from '#ui-kit/roster/open-workbook.ts';

function clipboard(text: string, html: string) {
  return { getData: (type: string) => (type === 'text/html' ? html : text) };
}

describe('what was copied', () => {
  test('out of a sheet is read from its text', () => {
    const html = '<table><tr><td>甲\n  乙</td><td>1</td></tr></table>';
    expect(readClipboard(clipboard('甲乙\t1\r\n', html))).toEqual([['甲乙', '1']]);
  });

  test('out of a document with several paragraphs in a cell is read from its table', () => {
    const html = '<table><tr><td><p>甲</p></td><td>一<br>二</td></tr></table>';
    expect(readClipboard(clipboard('甲\t一\n二', html))).toEqual([['甲', '一\n二']]);
  });

  test('with merged cells keeps every column in its place', () => {
    const html = '<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>';
    expect(readHtmlTable(html)).toEqual([
      ['甲', '乙', ''],
      ['', '丙', '丁'],
    ]);
  });

  test('runs nothing that hides in it', () => {
    const html = '<table><tr><td><img src=x onerror="globalThis.hacked=1">甲</td></tr></table>';
    expect(readHtmlTable(html)).toEqual([['甲']]);
    expect(globalThis).not.toHaveProperty('hacked');
  });
});

describe('a file', () => {
  test('saved as CSV on a Chinese Windows is read in its own encoding', async () => {
    const gbk = Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc4, 0xea);
    expect(await readFileLines(new File([gbk], 'a.csv'))).toEqual([['姓名', '年']]);
  });

  test('larger than 5 MB is refused', async () => {
    const file = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.csv');
    await expect(readFileLines(file)).rejects.toMatchObject({ code: 'size' });
  });

  test('of another kind is refused', async () => {
    await expect(readFileLines(new File(['%PDF'], 'a.pdf'))).rejects.toMatchObject({ code: 'kind' });
  });
});

test('a text of more than 5,000 lines is refused', () => {
  expect(() => readTextLines('甲\n'.repeat(5_100))).toThrow(expect.objectContaining({ code: 'lines' }));
});
