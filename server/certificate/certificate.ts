import type { JsonObject } from '#engine/model/json.ts';
import type { CertificateEvent } from '#engine/procedure/certificate-events.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { GradeRef } from '#server/application/application.ts';
import type { Instant } from '#server/world/clock.ts';

/**
 * One printing of a certificate. What it says was copied when it was made; its state, validity and successor are what
 * its events add up to.
 */
export interface Certificate {
  readonly id: string;
  readonly number: string;
  /** Counts the printings of a number, from 1. */
  readonly printing: number;
  readonly enterpriseId: string;
  readonly applicationId: string;
  readonly evaluationId: string | null;
  /** The edition it was made by. */
  readonly editionId: string;
  /** The edition by whose document it moved last; time moves it by the same one. */
  readonly lawId: string;
  readonly procedure: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly grade: GradeRef;
  /** What the paper may print: the form's data, the same in words, and the facts. */
  readonly holder: JsonObject;
  readonly issuedOn: PlainDate;
  readonly validUntil: PlainDate;
  readonly state: string;
  /** Whether it may be relied on in this state. */
  readonly valid: boolean;
  /** Number of the certificate that took its place. */
  readonly successor: string | null;
  /** Keyed hash of the check code, for look-ups. */
  readonly checkCodeIndex: string;
  /** The check code under seal, so that the paper can be printed again. */
  readonly checkCodeSealed: string;
  /** null until it was handed over; nobody outside sees it before. */
  readonly becameValidAt: Instant | null;
  /** The day after which time moves it; null when it never does. */
  readonly wakesAfter: PlainDate | null;
  readonly createdAt: Instant;
}

/** Something that happened to a certificate, with who did it and what they gave. */
export interface RecordedEvent extends CertificateEvent {
  readonly sequence: number;
  /** The case that brought it about; null for time alone. */
  readonly applicationId: string | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly article: string | null;
  /** What was given with the step, such as the number of a label. */
  readonly given: JsonObject;
}
