/** Why a paper did not come out of the press. */
export type PressFault =
  | 'uncovered-character'
  | 'does-not-fit'
  | 'qr-too-dense'
  | 'image-refused'
  | 'typesetting'
  | 'timed-out'
  | 'crashed'
  | 'closed';

/** What a fault is about, as far as it is known. */
export interface PressFaultDetail {
  /** The character without a glyph. */
  readonly character?: string;
  /** JSON pointer of the data field that holds it; absent when the template itself does. */
  readonly field?: string;
}

/** A paper that could not be printed; the message tells staff what to change. */
export class PressError extends Error {
  override readonly name = 'PressError';
  readonly code: PressFault;
  readonly detail: PressFaultDetail;

  constructor(code: PressFault, message: string, detail: PressFaultDetail = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
