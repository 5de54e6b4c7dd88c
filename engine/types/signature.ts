import type { LocalText } from '#engine/model/local-text.ts';
import type { Inspection } from './inspection.ts';
import type { LogicType } from './logic-type.ts';

/** What the checker, the studio and the documentation know of an operator. */
export interface Signature {
  readonly title: LocalText;
  /** Fewest and most operands. */
  readonly arity: readonly [number, number];
  /** Type of the result; reports what is wrong with the operands. */
  readonly infer: (inspection: Inspection) => LogicType;
}

/** Declares a signature. */
export function signature(
  zh: string,
  en: string,
  arity: readonly [number, number],
  infer: Signature['infer'],
): Signature {
  return { title: { zh, en }, arity, infer };
}
