import type { Align, Conditional, PaperText, Repetition, SealFace } from './paper-parts.ts';

export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: PaperText;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: PaperText;
  readonly style?: string;
}

export interface SpaceBlock {
  readonly type: 'space';
  readonly height: number;
}

export interface RuleBlock {
  readonly type: 'rule';
  readonly stroke: string;
  readonly strokeWidth: number;
}

export interface PageBreakBlock {
  readonly type: 'page-break';
}

/** A label with its value. */
export interface KeyValue {
  readonly label: PaperText;
  readonly text: PaperText;
}

interface KeyValueLook {
  readonly type: 'key-values';
  readonly labelWidth: number;
  /** Lines between the rows, and around them. */
  readonly ruled?: boolean;
  readonly style?: string;
  readonly labelStyle?: string;
  /** Millimetres between two rows. */
  readonly gap?: number;
}

/** `width` in millimetres, or a share of what is left such as `2fr`. */
export interface ColumnLook {
  readonly title: PaperText;
  readonly width: number | string;
  readonly align?: Align;
}

interface TableLook {
  readonly type: 'table';
  readonly style?: string;
}

interface ListLook {
  readonly type: 'list';
  readonly ordered?: boolean;
  readonly style?: string;
}

interface GroupLook {
  readonly type: 'group';
  /** Never broken over two pages. */
  readonly keep?: boolean;
}

interface PanelLook {
  readonly type: 'panel';
  readonly fill: string;
  readonly stroke: string;
}

interface SignOffLook {
  readonly type: 'sign-off';
  readonly style?: string;
}

interface SignaturesLook {
  readonly type: 'signatures';
  readonly style?: string;
}

/** Who signs, the name once known, the day once known. */
export interface Signature {
  readonly label: PaperText;
  readonly name: PaperText;
  readonly date: PaperText;
}

/** A block that looks the same in a template and in a filled paper. */
export type LeafBlock = HeadingBlock | ParagraphBlock | SpaceBlock | RuleBlock | PageBreakBlock;

/** A part of the running text, broken over as many pages as it takes. */
export type PaperBlock =
  | (LeafBlock & Conditional)
  | (KeyValueLook & Conditional & { readonly rows: readonly (KeyValue & Conditional)[] })
  | (TableLook &
      Conditional &
      Repetition & {
        readonly columns: readonly (ColumnLook & { readonly text: PaperText })[];
        /** Printed in place of the table when there is no row. */
        readonly empty: PaperText;
      })
  | (ListLook & Conditional & Repetition & { readonly text: PaperText })
  | (GroupLook & Conditional & { readonly blocks: readonly PaperBlock[] })
  | (GroupLook & Conditional & Repetition & { readonly blocks: readonly PaperBlock[] })
  | (PanelLook & Conditional & { readonly blocks: readonly PaperBlock[] })
  | (SignOffLook &
      Conditional & {
        readonly lines: readonly ({ readonly text: PaperText } & Conditional)[];
        readonly seal?: SealFace & Conditional;
      })
  | (SignaturesLook & Conditional & { readonly columns: readonly Signature[] });

/** The same, filled: rows are counted out, conditions are settled. */
export type FilledBlock =
  | LeafBlock
  | (KeyValueLook & { readonly rows: readonly KeyValue[] })
  | (TableLook & { readonly columns: readonly ColumnLook[]; readonly rows: readonly (readonly PaperText[])[] })
  | (ListLook & { readonly items: readonly PaperText[] })
  | (GroupLook & { readonly blocks: readonly FilledBlock[] })
  | (PanelLook & { readonly blocks: readonly FilledBlock[] })
  | (SignOffLook & { readonly lines: readonly PaperText[]; readonly seal?: SealFace })
  | (SignaturesLook & { readonly columns: readonly Signature[] });
