/** What the shell is told. */
export const EXIT = {
  done: 0,
  /** The ruleset is broken, a case fails, a receipt does not replay, or what is kept is not what the events say. */
  broken: 1,
  /** The input is not valid, or the command line is not. */
  invalid: 2,
} as const;

/** Ends the command with a message and a status; `main` prints it without a stack. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
