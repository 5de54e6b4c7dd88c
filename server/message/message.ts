import type { LocalText } from '#engine/model/local-text.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Instant } from '#server/world/clock.ts';

/** Whom a message is for: everybody who acts for an enterprise, everybody in a role, or one person by their account. */
export interface Recipient {
  readonly kind: 'enterprise' | 'role' | 'account';
  readonly id: string;
}

/** A message as it was written; its words never change. */
export interface Message {
  readonly id: string;
  /** Counts all messages, so that they have an order. */
  readonly sequence: number;
  /** What happened, which document tells of it, and whom: the same is never told twice. */
  readonly dedupe: string;
  /** Id of the document. */
  readonly document: string;
  readonly recipient: Recipient;
  readonly applicationId: string | null;
  readonly subject: LocalText;
  readonly body: LocalText;
  /** Whether it lies in the inbox; others only travel. */
  readonly shown: boolean;
  readonly madeAt: Instant;
}

/** A message with whether the person has read it. */
export interface InboxItem extends Message {
  readonly read: boolean;
}

/** Whose messages a person sees. */
export function recipientsOf({ enterprise, roles }: Actor): readonly Recipient[] {
  if (enterprise !== null) return [{ kind: 'enterprise', id: enterprise }];
  return roles.map((id) => ({ kind: 'role', id }));
}
