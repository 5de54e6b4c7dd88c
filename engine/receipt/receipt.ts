import { canonicalJson, digestOf } from '#engine/digest/canonical-json.ts';
import type { Edition } from '#engine/edition/edition.ts';
import { traceForDigest } from '#engine/explain/trace.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { evaluate, type Evaluation } from '#engine/evaluate/evaluate.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';

/** What proves an evaluation: the same edition and facts on the same day give the same bytes again. */
export interface Receipt {
  readonly receipt: 'plumbline/1';
  readonly ruleset: string;
  readonly edition: string;
  readonly editionDigest: string;
  readonly factsDigest: string;
  readonly asOf: PlainDate;
  /** Codes of the items whose evidence counted, sorted, or `all`. */
  readonly verified: 'all' | readonly string[];
  /** The verdict in Chinese, the language that counts. */
  readonly verdict: JsonObject;
  readonly traceDigest: string;
}

/** Why a receipt does not replay, or that it does. */
export type Replay =
  | { readonly same: true }
  | {
      readonly same: false;
      readonly reason: 'edition' | 'facts' | 'result';
      readonly wanted: string;
      readonly found: string;
    };

/** Makes the receipt of an evaluation. */
export function makeReceipt(evaluation: Evaluation, verified: 'all' | ReadonlySet<string>): Receipt {
  const { edition, facts, asOf } = evaluation.reading;
  return {
    receipt: 'plumbline/1',
    ruleset: edition.about.ruleset,
    edition: edition.about.edition,
    editionDigest: edition.digest,
    factsDigest: digestOf(facts),
    asOf,
    verified: verified === 'all' ? 'all' : [...verified].sort(),
    verdict: toVerdict(evaluation, 'zh'),
    traceDigest: digestOf(traceForDigest(evaluation)),
  };
}

/** The bytes of a receipt: canonical JSON. */
export function receiptText(receipt: Receipt): string {
  return canonicalJson(receipt as unknown as Json);
}

/** Evaluates again from the edition and the facts, and compares byte for byte. */
export function replayReceipt(receipt: Receipt, edition: Edition, facts: JsonObject): Replay {
  if (edition.digest !== receipt.editionDigest) return differs('edition', receipt.editionDigest, edition.digest);
  const factsDigest = digestOf(facts);
  if (factsDigest !== receipt.factsDigest) return differs('facts', receipt.factsDigest, factsDigest);
  const verified = receipt.verified === 'all' ? 'all' : new Set(receipt.verified);
  const again = makeReceipt(evaluate(edition, facts, { asOf: receipt.asOf, verified }), verified);
  const [wanted, found] = [receiptText(receipt), receiptText(again)];
  return wanted === found ? { same: true } : differs('result', wanted, found);
}

function differs(reason: 'edition' | 'facts' | 'result', wanted: string, found: string): Replay {
  return { same: false, reason, wanted, found };
}
