import type { LocalText } from '#engine/model/local-text.ts';

/** One thing to mend in a filled form. */
export interface FormProblem {
  /** RFC 6901 pointer of the field in the data; for a missing value, where it belongs. */
  readonly pointer: string;
  /** The JSON Schema keyword that failed, `checksum`, `duplicate`, or the code of a check of the form. */
  readonly code: string;
  /** An `error` stops submission; a `warning` wants a look. */
  readonly severity: 'error' | 'warning';
  readonly message: LocalText;
}
