import type { JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { PaperBlock } from './paper-block.ts';
import type { PaperText, DataPath, Conditional, TextStyle, PaperPage, SealFace } from './paper-parts.ts';

interface Placed {
  readonly x: number;
  readonly y: number;
  /** Which pages show it; the first one when nothing is said. */
  readonly on?: 'first' | 'every' | 'rest';
}

interface Boxed extends Placed {
  readonly width: number;
  readonly height: number;
}

/** A text in a box; `shrink` takes the largest size, not below `minSize`, at which it fits width and height. */
export interface TextElement extends Placed {
  readonly type: 'text';
  readonly width: number;
  readonly height?: number;
  readonly text: PaperText;
  readonly style: string;
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly fit?: 'wrap' | 'shrink';
  readonly minSize?: number;
}

/** Security lines, another figure for every `seed`; `band` is the width of a `frame`'s woven border. */
export interface GuillocheElement extends Boxed {
  readonly type: 'guilloche';
  readonly pattern: 'rosette' | 'band' | 'frame';
  readonly seed: PaperText;
  readonly colours: readonly [string, string];
  readonly lineWidth: number;
  readonly band?: number;
}

/** A picture handed over with the data as a `data:image/png;base64,…` or jpeg address. */
export interface ImageElement extends Boxed {
  readonly type: 'image';
  readonly source: PaperText;
}

export interface RectangleElement extends Boxed {
  readonly type: 'rectangle';
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly fill?: string;
  readonly radius?: number;
  readonly dashed?: boolean;
}

export interface LineElement extends Placed {
  readonly type: 'line';
  readonly dx: number;
  readonly dy: number;
  readonly stroke: string;
  readonly strokeWidth: number;
}

export interface SealElement extends Placed, SealFace {
  readonly type: 'seal';
}

export interface QrElement extends Placed {
  readonly type: 'qr';
  readonly size: number;
  readonly payload: PaperText;
}

/** A line of words too small to copy, repeated over the width. */
export interface MicrotextElement extends Placed {
  readonly type: 'microtext';
  readonly width: number;
  readonly text: PaperText;
  readonly style: string;
}

/** A script written downwards, one column of `column` millimetres for each line of the text, left to right. */
export interface VerticalTextElement extends Boxed {
  readonly type: 'vertical-text';
  readonly text: PaperText;
  readonly style: string;
  readonly column: number;
}

/** `{page}` and `{pages}` in the pattern; it is no Handlebars, because pages are counted while printing. */
export interface PageNumberElement extends Placed {
  readonly type: 'page-number';
  readonly width: number;
  readonly pattern: string;
  readonly style: string;
}

/** An element that looks the same in a template and in a filled paper. */
export type LeafElement =
  | TextElement
  | GuillocheElement
  | ImageElement
  | RectangleElement
  | LineElement
  | SealElement
  | QrElement
  | MicrotextElement
  | VerticalTextElement
  | PageNumberElement;

/** A place on the page that holds blocks of running text. */
export interface BoxElement extends Boxed, Conditional {
  readonly type: 'box';
  readonly blocks: readonly PaperBlock[];
}

/** Something at a fixed place, behind the running text; later ones lie on top of earlier ones. */
export type PaperElement = (LeafElement & Conditional) | BoxElement;

/** `paper.json`: the layout of a paper, with Handlebars wherever a text stands. */
export interface Paper {
  readonly kind: 'paper';
  readonly title: LocalText;
  readonly source?: { readonly article: string; readonly basis: 'enacted' | 'delegated' | 'interpreted' };
  readonly page: PaperPage;
  /** What the PDF says of itself; `date` is the path of a day, and makes the output repeatable. */
  readonly document: { readonly title: PaperText; readonly author: PaperText; readonly date: DataPath };
  readonly styles: { readonly [name: string]: TextStyle };
  readonly elements: readonly PaperElement[];
  readonly flow: readonly PaperBlock[];
}

/** A folder of `templates/`: the layout, the schema of the data it prints, an example, and a screen version. */
export interface PaperTemplate {
  readonly id: string;
  readonly paper: Paper;
  readonly dataSchema: JsonObject;
  readonly sample: JsonObject;
  readonly screen?: string;
}
