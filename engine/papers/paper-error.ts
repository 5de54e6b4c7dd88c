/** What keeps a paper from being filled. */
export type PaperFault = 'data-invalid' | 'template-invalid' | 'too-long';

/** A paper that cannot be filled; the message tells staff which part, and what to do. */
export class PaperError extends Error {
  override readonly name = 'PaperError';
  readonly code: PaperFault;
  readonly template: string;
  /** JSON pointer into the data or the layout, empty for the whole. */
  readonly pointer: string;

  constructor(code: PaperFault, template: string, pointer: string, message: string) {
    super(message);
    this.code = code;
    this.template = template;
    this.pointer = pointer;
  }
}
