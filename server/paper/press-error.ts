import type { LocalText } from '#engine/model/local-text.ts';

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

/** A paper that could not be printed; `text` tells staff, in their language, what to change. */
export class PressError extends Error {
  override readonly name = 'PressError';
  readonly code: PressFault;
  readonly text: LocalText;
  readonly detail: PressFaultDetail;

  constructor(code: PressFault, text: LocalText, detail: PressFaultDetail = {}) {
    super(text.en);
    this.code = code;
    this.text = text;
    this.detail = detail;
  }
}
