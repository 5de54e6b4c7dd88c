import type { Channel } from '#engine/message/message-document.ts';
import type { Instant } from '#server/world/clock.ts';

/** A channel that leaves the system. */
export type OutwardChannel = Exclude<Channel, 'inbox'>;

/** What became of an item; `uncertain` may or may not have arrived, and only a person may send it again. */
export const OUTBOX_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'uncertain'] as const;

export type OutboxStatus = (typeof OUTBOX_STATUSES)[number];

/** A message on its way to one address by one channel. */
export interface OutboxItem {
  readonly id: string;
  readonly messageId: string;
  readonly channel: OutwardChannel;
  /** Under seal, so that a stolen table gives no addresses away. */
  readonly addressSealed: string;
  readonly status: OutboxStatus;
  /** How often it was handed to the carrier. */
  readonly attempts: number;
  /** Not before this moment. */
  readonly nextAt: Instant;
  readonly claimedAt: Instant | null;
  readonly error: string | null;
  readonly madeAt: Instant;
  readonly sentAt: Instant | null;
}

/** How long a carrier may take; whatever is older was left behind by a crash. Far longer than any carrier waits. */
export const LEASE_MINUTES = 10;

/** Attempts before an item counts as failed. */
export const MOST_ATTEMPTS = 10;

const FIRST_WAIT_MINUTES = 1;
const LONGEST_WAIT_MINUTES = 240;

/** How long to wait after so many failed attempts: 1, 2, 4 … minutes, at most four hours. */
export function waitMinutes(attempts: number): number {
  return Math.min(FIRST_WAIT_MINUTES * 2 ** (attempts - 1), LONGEST_WAIT_MINUTES);
}

/** An address that can be told apart but not used: `q***@example.org`, `138****8000`. */
export function maskAddress(address: string): string {
  const [name = '', host] = address.split('@');
  if (host !== undefined) return `${name.slice(0, 1)}***@${host}`;
  return `${address.slice(0, 3)}****${address.slice(-4)}`;
}
