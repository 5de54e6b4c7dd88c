import type { PlainDate } from '#engine/model/plain-date.ts';
import type { FilledBlock } from './paper-block.ts';
import type { PaperPage, TextStyle } from './paper-parts.ts';
import type { BoxElement, LeafElement } from './paper.ts';

/** A box whose blocks are ready to print. */
export type FilledBox = Omit<BoxElement, 'blocks' | 'when' | 'unless'> & { readonly blocks: readonly FilledBlock[] };

export type FilledElement = LeafElement | FilledBox;

/** A paper with every word in place: plain JSON, ready for the press or for safe keeping. */
export interface FilledPaper {
  readonly template: string;
  readonly page: PaperPage;
  readonly document: { readonly title: string; readonly author: string; readonly date: PlainDate };
  readonly styles: { readonly [name: string]: TextStyle };
  readonly elements: readonly FilledElement[];
  readonly flow: readonly FilledBlock[];
  /** Every text of the data by its JSON pointer, so that a character without a glyph can be traced to its field. */
  readonly fields: { readonly [pointer: string]: string };
}
