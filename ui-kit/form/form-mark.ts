import type { LocalText } from '#engine/model/local-text.ts';

/** Something the host says of a place of the form, such as a defect that is to be mended. */
export interface FormMark {
  readonly pointer: string;
  /** What the place is called, for a mark shown at a list around it. */
  readonly title: LocalText;
  readonly text: string;
  /** What stands there is another thing since. */
  readonly done: boolean;
}
