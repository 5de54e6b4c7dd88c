/** Why a logic could not be compiled or an evaluation could not end. */
export type LogicErrorCode =
  'unknown-operator' | 'wrong-arity' | 'too-deep' | 'too-many-steps' | 'too-large' | 'non-finite' | 'not-logic';

/** A logic that cannot be run, named by code and by the place inside its document. */
export class LogicError extends Error {
  override readonly name = 'LogicError';

  /** @param pointer RFC 6901 pointer of the node inside the logic, empty for its root. */
  constructor(
    readonly code: LogicErrorCode,
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}
