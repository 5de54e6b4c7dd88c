import type { Receipt } from '#engine/receipt/receipt.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { GradeRef } from '#server/application/application.ts';
import type { Instant } from '#server/world/clock.ts';

/** One evaluation as it was made; it never changes, a later one supersedes it. */
export interface EvaluationRecord {
  readonly id: string;
  readonly applicationId: string;
  readonly editionId: string;
  readonly madeAt: Instant;
  readonly asOf: PlainDate;
  readonly grade: GradeRef | null;
  readonly eligible: boolean;
  readonly points: number;
  /** Declared and captured facts as they were merged. */
  readonly facts: JsonObject;
  /** Codes of the items whose evidence counted. */
  readonly verified: readonly string[];
  readonly verdict: JsonObject;
  readonly receipt: Receipt;
  readonly receiptDigest: string;
  readonly supersedes: string | null;
}

/** What a reviewer said of the evidence of one item. */
export interface ItemVerification {
  /** Id of the item's document. */
  readonly document: string;
  readonly finding: 'accepted' | 'refused';
  readonly reason: string | null;
  readonly verifiedBy: string;
  readonly verifiedByName: string;
  readonly verifiedAt: Instant;
}
