import type { LocalText } from '#engine/model/local-text.ts';

/** What keeps a paper from being filled. */
export type PaperFault = 'data-invalid' | 'too-long';

/** A paper that cannot be filled; `text` tells staff, in their language, which part, and what to do. */
export class PaperError extends Error {
  override readonly name = 'PaperError';
  readonly code: PaperFault;
  readonly text: LocalText;
  readonly template: string;
  /** JSON pointer into the data or the layout, empty for the whole. */
  readonly pointer: string;

  constructor(code: PaperFault, template: string, pointer: string, text: LocalText) {
    super(text.en);
    this.code = code;
    this.text = text;
    this.template = template;
    this.pointer = pointer;
  }
}
