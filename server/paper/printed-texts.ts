import type { FilledElement, FilledPaper } from '#engine/papers/filled-paper.ts';
import type { FilledBlock } from '#engine/papers/paper-block.ts';
import type { FontName } from '#engine/papers/paper-parts.ts';
import type { GlyphCoverage } from './glyph-coverage.ts';
import { PressError } from './press-error.ts';

/** Words that will be set, with the font that sets them. */
export interface PrintedText {
  readonly text: string;
  readonly font: FontName;
}

/** Refuses a paper with a character that would come out blank. @throws PressError naming the character and its field. */
export function checkCoverage(filled: FilledPaper, covers: GlyphCoverage): void {
  for (const { text, font } of listPrintedTexts(filled)) {
    const character = [...text].find((letter) => letter !== '\n' && !covers(font, letter));
    if (character !== undefined) throw uncovered(filled, character);
  }
}

/** Every text that the typesetter will set. */
export function listPrintedTexts(filled: FilledPaper): readonly PrintedText[] {
  const fontOf = (style: string): FontName => filled.styles[style]?.font ?? 'serif';
  return [
    ...filled.elements.flatMap((element) => textsOfElement(element, fontOf)),
    ...filled.flow.flatMap((block) => textsOfBlock(block, fontOf)),
  ];
}

type FontOf = (style: string) => FontName;

function textsOfElement(element: FilledElement, fontOf: FontOf): readonly PrintedText[] {
  switch (element.type) {
    case 'text':
    case 'microtext':
      return [{ text: element.text, font: fontOf(element.style) }];
    case 'vertical-text':
      return [{ text: element.text, font: fontOf(element.style) }];
    case 'page-number':
      return [{ text: element.pattern, font: fontOf(element.style) }];
    case 'seal':
      return [element.ring, ...element.lines].map((text) => ({ text, font: 'serif' }));
    case 'box':
      return element.blocks.flatMap((block) => textsOfBlock(block, fontOf));
    case 'image':
    case 'rectangle':
    case 'line':
    case 'qr':
    case 'guilloche':
      return [];
  }
}

function textsOfBlock(block: FilledBlock, fontOf: FontOf): readonly PrintedText[] {
  const all = (style: string, texts: readonly string[]): PrintedText[] =>
    texts.map((text) => ({ text, font: fontOf(style) }));
  switch (block.type) {
    case 'heading':
      return all(`heading${block.level}`, [block.text]);
    case 'paragraph':
      return all(block.style ?? 'body', [block.text]);
    case 'key-values':
      return block.rows.flatMap((row) => [
        ...all(block.labelStyle ?? 'label', [row.label]),
        ...all(block.style ?? 'body', [row.text]),
      ]);
    case 'table':
      return all(block.style ?? 'table', [...block.columns.map(({ title }) => title), ...block.rows.flat()]);
    case 'list':
      return all(block.style ?? 'body', block.items);
    case 'group':
    case 'panel':
      return block.blocks.flatMap((inner) => textsOfBlock(inner, fontOf));
    case 'sign-off': {
      const seal = block.seal ? [block.seal.ring, ...block.seal.lines] : [];
      return [...all(block.style ?? 'body', block.lines), ...seal.map((text) => ({ text, font: 'serif' as const }))];
    }
    case 'signatures':
      return all(
        block.style ?? 'body',
        block.columns.flatMap(({ label, name, date }) => [label, name, date]),
      );
    case 'space':
    case 'rule':
    case 'page-break':
      return [];
  }
}

function uncovered(filled: FilledPaper, character: string): PressError {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const field = Object.entries(filled.fields).find(([, text]) => text.includes(character))?.[0];
  const where = field === undefined ? `the template "${filled.template}"` : `the field ${field}`;
  const place = field === undefined ? `模板“${filled.template}”` : `数据项 ${field}`;
  return new PressError(
    'uncovered-character',
    {
      zh: `${place}中的字符“${character}”（${code}）没有可用的字形，打印会成空白。请更正该字符，或安装含有它的字体。`,
      en: `no font of the press has the character "${character}" (${code}) in ${where}. Correct the character, or install a font that has it.`,
    },
    field === undefined ? { character } : { character, field },
  );
}
