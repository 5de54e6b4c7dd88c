import type { Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { FactSource } from '#engine/types/logic-type.ts';

/** Where a document comes from: `enacted` by the text, `delegated` to the data centre, or our `interpreted` reading. */
export interface Source {
  readonly article: string;
  readonly basis: 'enacted' | 'delegated' | 'interpreted';
  readonly note?: LocalText;
}

/** A number of the law with its unit. */
export interface LimitValue {
  readonly value: number;
  readonly unit: string;
  readonly title?: LocalText;
}

/** A table of brackets, the highest first: `bracket` gives the first row whose bound the number reaches. */
export interface LimitBrackets {
  readonly unit: string;
  readonly gives: string;
  readonly rows: readonly BracketRow[];
  readonly title?: LocalText;
}

/** `atLeast` includes the bound, `above` does not. */
export type BracketRow =
  { readonly atLeast: number; readonly gives: number } | { readonly above: number; readonly gives: number };

/** A table of named values: `lookup` gives the value of a key, 0 for a key it does not name. */
export interface LimitTable {
  readonly gives: string;
  readonly values: Readonly<Record<string, number>>;
  readonly title?: LocalText;
}

/** What staff change without touching logic. */
export type Limit = LimitValue | LimitBrackets | LimitTable;

/** A limit by its name, which logic reads as `limits.<name>`. */
export type Limits = Readonly<Record<string, Limit>>;

interface Decision {
  readonly title: LocalText;
  readonly source: Source;
  readonly limits?: Limits;
}

/** A derived fact; `unit` names what a count counts when that is not the unit of its list. */
export interface MeasureDocument extends Decision {
  readonly kind: 'measure';
  readonly unit?: string;
  readonly value: Json;
}

/** The sentence of each outcome; `{name}` is filled with the value of a fact, measure or limit and its unit. */
export interface OutcomeTexts {
  readonly holds: LocalText;
  readonly fails: LocalText;
}

/** An eligibility condition; one that does not block is shown only. */
export interface ConditionDocument extends Decision {
  readonly kind: 'condition';
  readonly order: number;
  readonly blocks: boolean;
  readonly holds: Json;
  readonly explain: OutcomeTexts;
}

/** One way to meet a criterion. */
export interface CriterionPath {
  readonly path: string;
  readonly title: LocalText;
  readonly holds: Json;
}

/** A criterion of a grade: either `holds`, or `paths` of which one suffices. */
export interface CriterionDocument extends Decision {
  readonly kind: 'criterion';
  readonly order: number;
  readonly holds?: Json;
  readonly paths?: readonly CriterionPath[];
  readonly explain: OutcomeTexts;
}

/** A grade; rank 1 is the highest. `code` is how results name it. */
export interface GradeDocument {
  readonly kind: 'grade';
  readonly code: string | number;
  readonly rank: number;
  readonly title: LocalText;
  readonly source: Source;
}

/** A category of scoring items with its own cap. */
export interface CategoryDocument {
  readonly kind: 'category';
  readonly title: LocalText;
  readonly order: number;
  readonly cap: LimitValue;
  readonly source: Source;
}

/** What proves an item: a material, or the push of an institution and what people call it. */
export type Evidence = { readonly material: string } | { readonly feed: string; readonly title: LocalText };

/** A scoring item: raw points by logic, clamped to the cap, rounded as the edition says. */
export interface ItemDocument extends Decision {
  readonly kind: 'item';
  readonly code: string;
  readonly cap: LimitValue;
  readonly origin: FactSource;
  readonly evidence: readonly Evidence[];
  readonly points: Json;
  readonly explain: LocalText;
}

/** The edition itself. */
export interface EditionDocument {
  readonly kind: 'edition';
  readonly ruleset: string;
  readonly edition: string;
  readonly title: LocalText;
  readonly regulation: LocalText;
  readonly timezone: string;
  readonly bodies: readonly { readonly id: string; readonly title: LocalText }[];
  readonly scoring: { readonly decimals: number; readonly unit: string };
}

/** True for a number with a unit. */
export function isLimitValue(limit: Limit): limit is LimitValue {
  return 'value' in limit;
}

/** True for a bracket table. */
export function isLimitBrackets(limit: Limit): limit is LimitBrackets {
  return 'rows' in limit;
}
