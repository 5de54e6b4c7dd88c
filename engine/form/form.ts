import type { Json, JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';

/** How a field holds its value; `unknown` is a construct that is shown as such and never lost. */
export type FieldKind =
  | 'group'
  | 'rows'
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'date'
  | 'month'
  | 'months'
  | 'files'
  | 'list'
  | 'unknown';

/** Who fills a field: the enterprise, an institution (`captured`), or the form itself. */
export type FieldSource = 'declared' | 'captured' | 'computed' | 'managed';

/** One property of a form's schema, with what a screen and a check need to know about it. */
export interface FormField {
  readonly key: string;
  /** Where the schema stands: `#/properties/request/properties/grade`. */
  readonly scope: string;
  /** Keys from the root of the data; `*` stands for a row number. */
  readonly path: readonly string[];
  readonly kind: FieldKind;
  readonly title: LocalText;
  readonly schema: JsonObject;
  readonly source: FieldSource;
  /** Whether the group it stands in names it as required. */
  readonly required: boolean;
  /** All must hold for the field to be seen, and so to count. */
  readonly conditions: readonly Json[];
  /** Fields of a group, or of one row. */
  readonly children: readonly FormField[];
}

/** A form ready for use: references resolved, fields and layout read. */
export interface Form {
  readonly id: string;
  readonly title: LocalText;
  readonly schema: JsonObject;
  readonly fields: readonly FormField[];
  readonly layout: LayoutElement;
  /** The layout document as written, for the check. */
  readonly layoutSource: Json;
}

/** A piece of the layout in JSON Forms' vocabulary, with its fields looked up. */
export interface LayoutElement {
  readonly type: 'Categorization' | 'Category' | 'Group' | 'VerticalLayout' | 'HorizontalLayout' | 'Control';
  readonly label: LocalText | undefined;
  readonly elements: readonly LayoutElement[];
  /** What a `Control` names, whether or not there is such a field. */
  readonly scope: string | undefined;
  /** The field of a `Control`. */
  readonly field: FormField | undefined;
  /** Keys of the row fields that a table of rows shows as columns. */
  readonly columns: readonly string[];
  /** How one row is laid out for editing. */
  readonly detail: LayoutElement | undefined;
  readonly conditions: readonly Json[];
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
