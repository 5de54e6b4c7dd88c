import type { Instant } from '#engine/calendar/instant.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { CertificateDocument, CertificateStep } from './certificate-document.ts';
import { getCertificateState, UnknownInCertificate } from './certificate-rules.ts';

/** Where a certificate stands, folded from what happened to it. */
export interface CertificateStanding {
  readonly state: string;
  /** Whether it may be relied on in this state. */
  readonly valid: boolean;
  readonly validUntil: PlainDate;
  /** Number of the certificate that took its place. */
  readonly successor: string | null;
  /** null until it was handed over. */
  readonly becameValidAt: Instant | null;
}

/** What an event says beside the state it leads to. */
export type CertificateSettings = Partial<Pick<CertificateStanding, 'validUntil' | 'successor' | 'becameValidAt'>>;

/** Something that happened to a certificate. */
export interface CertificateEvent {
  readonly on: string;
  readonly at: Instant;
  /** null where the certificate begins. */
  readonly from: string | null;
  readonly to: string;
  /** The edition by whose document it happened. */
  readonly edition: string;
  readonly sets: CertificateSettings;
}

/** The event with which a certificate begins. */
export const MADE = 'make';

/**
 * Where a certificate stands after its events.
 * @param lawOf what an edition says of certificates
 * @throws UnknownInCertificate for an event that no row allows, or that did not follow from the one before.
 */
export function foldCertificate(
  lawOf: (edition: string) => CertificateDocument,
  events: readonly CertificateEvent[],
): CertificateStanding {
  const [first, ...rest] = events;
  if (first?.from !== null) throw new UnknownInCertificate('the history of a certificate begins with its making');
  const begun = { successor: null, becameValidAt: null, validUntil: '', ...first.sets };
  return rest.reduce(
    (standing, event) => certificateAfter(lawOf(event.edition), standing, event),
    enter(lawOf(first.edition), begun, first),
  );
}

/** Where a certificate stands after one more event. @throws UnknownInCertificate as {@link foldCertificate}. */
export function certificateAfter(
  law: CertificateDocument,
  before: CertificateStanding,
  event: CertificateEvent,
): CertificateStanding {
  const known = law.steps.some((step) => step.on === event.on && step.to === event.to && leaves(step, before.state));
  if (event.from === before.state && known) return enter(law, { ...before, ...event.sets }, event);
  throw new UnknownInCertificate(
    `certificate.json has no way from "${before.state}" to "${event.to}" on "${event.on}"; the history does not fit it`,
  );
}

function enter(
  law: CertificateDocument,
  before: Omit<CertificateStanding, 'state' | 'valid'>,
  { to, at }: CertificateEvent,
): CertificateStanding {
  const { valid } = getCertificateState(law, to);
  return { ...before, state: to, valid, becameValidAt: before.becameValidAt ?? (valid ? at : null) };
}

function leaves({ from }: CertificateStep, state: string): boolean {
  return typeof from === 'string' ? from === state : from.includes(state);
}
