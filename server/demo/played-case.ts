import type { DemoCase } from './demo-documents.ts';
import type { Kitchen } from './recipe.ts';

/** A case that is being played. */
export interface PlayedCase {
  readonly id: string;
  readonly told: DemoCase;
  /** Login of the enterprise's handler. */
  readonly handler: string;
  readonly kitchen: Kitchen;
  /** Steps taken in a state that leave it as it is. */
  readonly preparations: Set<string>;
}
