import { LogicError } from './logic-error.ts';

/** The bounds within which every evaluation ends. */
export interface Bounds {
  /** Nodes nested in each other. */
  readonly depth: number;
  /** Node evaluations in one run, rows included. */
  readonly steps: number;
  /** Elements of a list or characters of a text that one node may produce. */
  readonly size: number;
}

/** Generous for any regulation, small enough that a hostile document fails within a second. */
export const DEFAULT_BOUNDS: Bounds = {
  depth: 40,
  steps: 5_000_000,
  size: 100_000,
};

/** Counts the steps of one run. */
export class Budget {
  private steps = 0;

  constructor(readonly bounds: Bounds = DEFAULT_BOUNDS) {}

  /** Takes `steps` from what is left. @throws LogicError `too-many-steps` when nothing is left. */
  spend(steps: number, pointer: string): void {
    this.steps += steps;
    if (this.steps > this.bounds.steps) {
      throw new LogicError(
        'too-many-steps',
        pointer,
        `the evaluation did not end within ${this.bounds.steps} steps; look for loops nested in loops`,
      );
    }
  }

  /** Refuses a result that grew beyond the bound. @throws LogicError `too-large`. */
  allowSize(size: number, pointer: string): void {
    if (size > this.bounds.size) {
      throw new LogicError(
        'too-large',
        pointer,
        `a result of ${size} elements or characters is over the bound of ${this.bounds.size}`,
      );
    }
  }
}
