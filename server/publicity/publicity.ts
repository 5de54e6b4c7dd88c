import type { LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Instant } from '#server/world/clock.ts';

/** `stopped` while an objection is looked into: the time left is kept. */
export type PublicityState = 'open' | 'stopped' | 'closed';

/** Where a proposed result was published, and when. */
export interface Place {
  readonly address: string;
  readonly publishedAt: Instant;
}

/** A proposed result laid open to objection. It holds a copy of what it tells, which later changes do not touch. */
export interface Publicity {
  readonly id: string;
  readonly applicationId: string;
  readonly evaluationId: string | null;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly procedureTitle: LocalText;
  readonly gradeTitle: LocalText | null;
  readonly openedAt: Instant;
  readonly opensOn: PlainDate;
  /** The moment after its last one. */
  readonly closesAt: Instant;
  readonly closesOn: PlainDate;
  readonly state: PublicityState;
  /** The limit whose period it runs for. */
  readonly period: string;
  readonly stoppedOn: PlainDate | null;
  readonly places: readonly Place[];
  readonly snapshot: string;
  readonly snapshotDigest: string;
}
