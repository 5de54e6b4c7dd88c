import type { Source } from '#engine/edition/documents.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** A ground that looks like the cause and is not. */
export interface Exception {
  readonly code: string;
  readonly because: LocalText;
}

/** A cause of a sanction. */
export interface Cause {
  readonly code: string;
  readonly title: LocalText;
  readonly source: Source;
  readonly except?: readonly Exception[];
}

/** A sanction: for which causes, and by which procedure. */
export interface SanctionDocument {
  readonly kind: 'sanction';
  readonly title: LocalText;
  readonly source: Source;
  /** Id of the procedure that decides. */
  readonly procedure: string;
  /** Whether facts that were decided on may not be sanctioned again. */
  readonly sameFactsOnce: boolean;
  readonly causes: readonly Cause[];
}
