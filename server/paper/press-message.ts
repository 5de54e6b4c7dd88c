import type { LocalText } from '#engine/model/local-text.ts';
import type { FilledPaper } from '#engine/papers/filled-paper.ts';
import type { PressFault, PressFaultDetail } from './press-error.ts';

/** One paper for a press process. */
export interface PressJob {
  readonly output: 'pdf' | 'svg';
  readonly filled: FilledPaper;
}

/** What a press process makes of its job. */
export type PressAnswer =
  | { readonly pdf: Uint8Array }
  | { readonly svg: string[] }
  | { readonly fault: PressFault; readonly text: LocalText; readonly detail: PressFaultDetail };

/** Sent once by a press process that has its fonts open. */
export interface PressReady {
  readonly ready: true;
}

export function isPressJob(message: unknown): message is PressJob {
  return typeof message === 'object' && message !== null && 'filled' in message;
}

export function isPressReady(message: PressAnswer | PressReady): message is PressReady {
  return 'ready' in message;
}
