import { choiceSignatures } from './choice-signatures.ts';
import { dateSignatures } from './date-signatures.ts';
import { listSignatures } from './list-signatures.ts';
import { nameSignatures } from './name-signatures.ts';
import { numberSignatures } from './number-signatures.ts';
import type { Signature } from './signature.ts';

/** The catalogue: every operator a rule document may use. */
export const SIGNATURES: Readonly<Record<string, Signature>> = {
  ...nameSignatures,
  ...choiceSignatures,
  ...numberSignatures,
  ...listSignatures,
  ...dateSignatures,
};
