import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { fillPaper } from '#engine/papers/fill-paper.ts';
import { drawPaper, drawQr } from '#server/paper/draw-paper.ts';
import { openGlyphCoverage } from '#server/paper/glyph-coverage.ts';
import { openPaperShelf } from '#server/paper/paper-shelf.ts';
import { getInstalledFonts } from '#server/paper/press-fonts.ts';

const fonts = getInstalledFonts();

describe('the QR code', () => {
  it.each([
    ['a short address', 'https://cert.example.org/v/NMGAF2026000001'],
    ['an address with a signed payload of 350 bytes', `https://cert.example.org/v#${'Ab3_'.repeat(81)}`],
  ])('of %s can be read back', (_name, payload) => {
    const svg = drawQr(payload).toString();
    expect(readQr(svg)).toBe(payload);
    expect(Number(/<title>QR (\d+)/.exec(svg)?.[1])).toBeLessThanOrEqual(14);
  });

  it('of the certificate is at least 0.37 mm a module, even on A4', () => {
    const template = openPaperShelf('templates').getTemplate('certificate');
    const size = template.paper.elements.flatMap((element) => (element.type === 'qr' ? [element.size] : []));
    const widest = 17 + 4 * 14 + 8;
    expect(((size[0] ?? 0) * (210 / 297)) / widest).toBeGreaterThanOrEqual(0.37);
  });

  it('that would be too dense to read is refused', () => {
    expect(() => drawQr('x'.repeat(500))).toThrow(/version 14/);
    expect(() => drawQr('x'.repeat(5000))).toThrow(/Shorten/);
  });
});

describe('a picture', () => {
  const template = openPaperShelf('templates').getTemplate('refusal-notice');
  const filled = fillPaper(template, template.sample);
  const withPicture = (source: string) => ({
    ...filled,
    elements: [{ type: 'image' as const, x: 0, y: 0, width: 10, height: 10, source }],
  });
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  it('comes with the data, as PNG or JPEG', () => {
    expect([...drawPaper(withPicture(`data:image/png;base64,${png}`), fonts).assets.keys()]).toEqual([
      '/picture-0.png',
    ]);
  });

  it.each([
    ['an address', 'https://example.org/logo.png'],
    ['a file', 'file:///etc/passwd'],
    ['a drawing, which could hold scripts', 'data:image/svg+xml;base64,PHN2Zz4='],
    ['bytes that are no picture', 'data:image/png;base64,aGVsbG8='],
  ])('%s is refused', (_name, source) => {
    expect(() => drawPaper(withPicture(source), fonts)).toThrow(/neither PNG nor JPEG/);
  });
});

describe('the fonts of the press', () => {
  const covers = openGlyphCoverage(fonts);

  it('cover common and rare characters of names, and tell what they lack', () => {
    for (const character of '张敏㛃䶮囍曌堃·（）〔〕㎡A1') expect(covers('serif', character)).toBe(true);
    for (const character of ['𠮷', '😀', '\u202e', '\u200b', '\ue000']) expect(covers('serif', character)).toBe(false);
  });

  it('cover Mongolian with its joiners in the Mongolian font only', () => {
    for (const character of ['ᠮ', '\u180e', '\u200d']) expect(covers('mongolian', character)).toBe(true);
    expect(covers('serif', 'ᠮ')).toBe(false);
  });
});

/** Paints the runs of the drawn code, eight pixels a module, and reads it as a telephone would. */
function readQr(svg: string): string | undefined {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const scale = 8;
  const pixels = new Uint8ClampedArray(side * scale * side * scale * 4).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1) {
        pixels.fill(0, (row * side * scale + column) * 4, (row * side * scale + column) * 4 + 3);
      }
    }
  }
  return jsqr(pixels, side * scale, side * scale)?.data;
}
