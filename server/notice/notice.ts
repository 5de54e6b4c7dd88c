import type { JsonObject } from '#engine/model/json.ts';
import type { Instant } from '#server/world/clock.ts';

/** `announcement` is for everybody, `answer` for whoever filed the case, `offer` names a procedure that may be started, the others are for the enterprise. */
export type NoticeKind = 'notice' | 'announcement' | 'offer' | 'report' | 'answer';

/** A paper as it was served. Its data were filled in at that moment, so that nothing that happens later changes it. */
export interface ServedPaper {
  /** 文号. */
  readonly number: string;
  readonly data: JsonObject;
  /** The edition whose template prints it. */
  readonly editionId: string;
}

/** A paper, an offer or an announcement that a step brought about. */
export interface Notice {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: NoticeKind;
  /** The paper, or the procedure that is offered. */
  readonly document: string;
  readonly comment: string | null;
  readonly madeAt: Instant;
  /** null for what is no paper, and for notices from before papers were kept. */
  readonly paper: ServedPaper | null;
}
