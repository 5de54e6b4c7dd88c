import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { isJsonObject } from '#engine/model/json.ts';
import type { FilledPaper } from '#engine/papers/filled-paper.ts';
import { drawPaper } from './draw-paper.ts';
import { openGlyphCoverage } from './glyph-coverage.ts';
import { PressError } from './press-error.ts';
import type { PressFonts } from './press-fonts.ts';
import { checkCoverage } from './printed-texts.ts';
import { splitPages } from './split-pages.ts';

/** Sets papers in this very process, which a hostile paper may stop for good: only press processes hold one. */
export interface Typesetter {
  /** PDF/A-2b; the same paper gives the same bytes. */
  toPdf(filled: FilledPaper): Uint8Array;
  /** One SVG for each page. */
  toSvg(filled: FilledPaper): string[];
}

/** How many papers a cached result outlives. */
const CACHE_AGE = 10;

const OVERFLOW = /paper-overflow:((?:[^"\\]|\\.)*)/;

/** Opens a typesetter over the fonts and the one driver program. */
export function openTypesetter(fonts: PressFonts): Typesetter {
  const fontPaths = [...new Set(Object.values(fonts).flatMap(({ files }) => files.map(dirname)))];
  const driverPath = fileURLToPath(new URL('driver.typ', import.meta.url));
  const driver = readFileSync(driverPath, 'utf8');
  const compiler = NodeCompiler.create({ workspace: dirname(driverPath), fontArgs: [{ fontPaths }] });
  const covers = openGlyphCoverage(fonts);

  const set = <R>(filled: FilledPaper, output: (document: NodeTypstDocument) => R): R => {
    checkCoverage(filled, covers);
    const { input, assets } = drawPaper(filled, fonts);
    const root = dirname(driverPath);
    try {
      for (const [path, bytes] of assets) compiler.mapShadow(root + path, bytes);
      const result = compiler.compile({ mainFileContent: driver, inputs: { paper: input } });
      const document = result.result;
      if (document && !result.hasError()) return output(document);
      const error = result.takeError();
      throw typesettingError(error ? listMessages(error.shortDiagnostics) : 'no document');
    } finally {
      compiler.resetShadow();
      compiler.evictCache(CACHE_AGE);
    }
  };

  return {
    toPdf: (filled) =>
      set(filled, (document) => {
        try {
          return compiler.pdf(document, { pdfStandard: 'a-2b' });
        } catch (error) {
          throw typesettingError(error instanceof Error ? error.message : String(error));
        }
      }),
    toSvg: (filled) => set(filled, (document) => splitPages(compiler.plainSvg(document), document.numOfPages)),
  };
}

/** The messages alone: where in the driver they arose means nothing to staff. */
function listMessages(diagnostics: readonly unknown[]): string {
  return diagnostics
    .flatMap((part) => (isJsonObject(part) && typeof part.message === 'string' ? [part.message] : []))
    .join('; ');
}

function typesettingError(diagnostics: string): PressError {
  const overflow = OVERFLOW.exec(diagnostics)?.[1];
  if (overflow !== undefined) {
    return new PressError('does-not-fit', {
      zh: `“${overflow}”在纸面上放不下。请缩短文字，或在模板中放大它的位置。`,
      en: `"${overflow}" does not fit its place on the paper. Shorten it, or enlarge its place in the template.`,
    });
  }
  return new PressError('typesetting', {
    zh: `排版失败：${diagnostics.slice(0, 500)}。请检查模板。`,
    en: `the paper could not be set: ${diagnostics.slice(0, 500)}. Look into the template.`,
  });
}
