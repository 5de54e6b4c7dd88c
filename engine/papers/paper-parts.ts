/** A text: Handlebars in a template (see text-language.ts), words ready to print in a filled paper. */
export type PaperText = string;

/** A name in the data, `holder.name`, or in a row that a repetition gave a name to, `item.title`. */
export type DataPath = string;

/** Leaves a part out unless the path holds something (`when`), or unless it holds nothing (`unless`). */
export interface Conditional {
  readonly when?: DataPath | { readonly path: DataPath; readonly is: readonly (string | number | boolean)[] };
  readonly unless?: DataPath;
}

/** Repeats a part for every row of an array; the row is then read by the name `as`. */
export interface Repetition {
  readonly each: DataPath;
  readonly as: string;
}

export type FontName = 'serif' | 'mongolian';
export type PageSize = 'A3' | 'A4' | 'A5';
export type Align = 'left' | 'center' | 'right' | 'justify';

/** How a text looks; `size` in points, `leading`, `tracking` and `indent` in em. */
export interface TextStyle {
  readonly font?: FontName;
  readonly size: number;
  readonly weight?: 'regular' | 'bold';
  readonly colour?: string;
  readonly align?: Align;
  readonly leading?: number;
  readonly tracking?: number;
  readonly indent?: number;
}

/** The sheet; lengths of the layout are millimetres of `design`, which is then scaled to `size`. */
export interface PaperPage {
  readonly size: PageSize;
  readonly design: PageSize;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly fill?: string;
}

/** A round seal: words along the upper arc, a star, and lines across the lower half. */
export interface SealFace {
  readonly diameter: number;
  readonly ring: PaperText;
  readonly lines: readonly PaperText[];
  readonly colour: string;
}
