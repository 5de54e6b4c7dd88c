import type { LimitValue, Source } from '#engine/edition/documents.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** A part of a material that is wanted as a file of its own. */
export interface MaterialPart {
  readonly id: string;
  readonly title: LocalText;
}

/** A material 申报材料 that an application takes. */
export interface MaterialDocument {
  readonly kind: 'material';
  /** Its place in the list of the regulation. */
  readonly slot: number;
  readonly title: LocalText;
  readonly source: Source;
  /** What to upload, for the applicant. */
  readonly hint: LocalText;
  /** Who must give it: everybody, nobody, or applicants for the grades of these codes. */
  readonly required: 'all' | 'none' | readonly (string | number)[];
  /** Media types that are taken. */
  readonly accepts: readonly string[];
  readonly parts?: readonly MaterialPart[];
  readonly limits: {
    /** Of one file, in KB, MB or GB. */
    readonly size: LimitValue;
    readonly files: LimitValue;
    /** Of one file that has pages. */
    readonly pages?: LimitValue;
    /** How old it may be on the as-of day. */
    readonly age?: LimitValue;
  };
  /** Conditions and criteria that staff check by it; scoring items name their evidence themselves. */
  readonly supports?: readonly string[];
}
