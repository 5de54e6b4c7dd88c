import type { Json, JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';

/**
 * How a field holds its value: `items` is a list of values that are no rows, `alternatives` a value of one of several kinds, `nothing` one
 * that can only be null; `unknown` is a construct that is shown as such and never lost.
 */
export type FieldKind =
  | 'group'
  | 'rows'
  | 'items'
  | 'alternatives'
  | 'nothing'
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'date'
  | 'time'
  | 'moment'
  | 'month'
  | 'months'
  | 'files'
  | 'list'
  | 'unknown';

/** Who fills a field: the enterprise, an institution (`captured`), or the form itself. */
export type FieldSource = 'declared' | 'captured' | 'computed' | 'managed';

/** What has to hold for something to be seen or open: logic of the form, or a schema that a value fits. */
export type FormCondition =
  | { readonly logic: Json }
  | {
      readonly fits: Json;
      /** Keys to the value, from the row in hand or from the root of the data. */
      readonly at: readonly string[];
      readonly from: 'root' | 'row';
      /** What an absent value means; by itself it fits whatever asks nothing of it. */
      readonly absent?: boolean;
    }
  | { readonly all: readonly FormCondition[] }
  | { readonly any: readonly FormCondition[] }
  | { readonly not: FormCondition };

/** Fields that a group has always, and those that hang on its value. */
export interface FieldPart {
  /** Fields of a group, or of one row. */
  readonly children: readonly FormField[];
  /** Fields of `then`, `else` and `dependentSchemas`. */
  readonly branches: readonly FieldBranch[];
  /** What `oneOf` or `anyOf` lets the value be; each stands at the same place as its field. */
  readonly alternatives: readonly FormField[];
}

/** Fields that are there while the value of the group fits a schema, or while it does not. */
export interface FieldBranch extends FieldPart {
  readonly schema: Json;
  readonly fits: boolean;
}

/** One property of a form's schema, with what a screen and a check need to know about it. */
export interface FormField extends FieldPart {
  readonly key: string;
  /** Where the schema stands: `#/properties/request/properties/grade`. */
  readonly scope: string;
  /** Keys from the root of the data; `*` stands for a row number. */
  readonly path: readonly string[];
  readonly kind: FieldKind;
  readonly title: LocalText;
  /** What the schemas that meet at this place say together. */
  readonly schema: JsonObject;
  readonly source: FieldSource;
  /** Whether the group it stands in names it as required. */
  readonly required: boolean;
  /** Whether null is a value of the field; elsewhere it is an empty input. */
  readonly nullable: boolean;
  /** All must hold for the field to be seen, and so to count. */
  readonly conditions: readonly FormCondition[];
}

/** A piece of a schema or layout that the form cannot do justice to, shown with its place. */
export interface UnknownPiece {
  readonly document: 'schema' | 'layout';
  readonly pointer: string;
  readonly what: string;
}

/** A form ready for use: references resolved, fields and layout read. */
export interface Form {
  readonly id: string;
  readonly title: LocalText;
  readonly schema: JsonObject;
  /** The data as a whole. */
  readonly root: FormField;
  /** The fields that the data has always. */
  readonly fields: readonly FormField[];
  readonly layout: LayoutElement;
  readonly unknown: readonly UnknownPiece[];
  /** The layout document as written, for the check. */
  readonly layoutSource: Json;
}

/** The kinds of element a layout is made of. */
export const LAYOUT_TYPES = [
  'Categorization',
  'Category',
  'Group',
  'VerticalLayout',
  'HorizontalLayout',
  'Control',
  'ListWithDetail',
  'Label',
] as const;

/** A piece of the layout in JSON Forms' vocabulary, with its fields looked up; `Unknown` is one that no form knows. */
export interface LayoutElement {
  readonly type: (typeof LAYOUT_TYPES)[number] | 'Unknown';
  /** Where the element stands in the layout. */
  readonly pointer: string;
  readonly label: LocalText | undefined;
  readonly elements: readonly LayoutElement[];
  /** What a `Control` names, whether or not there is such a field. */
  readonly scope: string | undefined;
  /** The field of a `Control`. */
  readonly field: FormField | undefined;
  /** Keys of the row fields that a table of rows shows as columns. */
  readonly columns: readonly string[];
  /** How one row, or the group of a control, is laid out. */
  readonly detail: LayoutElement | undefined;
  readonly conditions: readonly FormCondition[];
  /** All must hold for the fields inside to be open; a closed field counts all the same. */
  readonly opens: readonly FormCondition[];
  /** Whether the element has a rule that is in nobody's words, and so does nothing. */
  readonly ruleUnread: boolean;
}

/** What logic of a form may read beside the form's own data. */
export interface FormContext {
  readonly asOf?: PlainDate;
  /** Values pushed by institutions, in the shape of the form's data. */
  readonly captured?: JsonObject;
  /** Names the host adds, such as a case number, read as `context.<name>`. */
  readonly names?: JsonObject;
}

/** The names that logic may not be shadowed in. */
export const RESERVED_NAMES: readonly string[] = ['asOf', 'context'];

/** The step that stands for any row in {@link FormField.path}. */
export const ANY_ROW = '*';
