import type { LocalText } from '#engine/model/local-text.ts';
import type { OutwardChannel } from './outbox.ts';

/** A message as a carrier takes it. */
export interface Parcel {
  /** Stays the same however often it is sent. */
  readonly id: string;
  readonly address: string;
  /** Id of the document that worded it, for gateways that know texts by a name. */
  readonly document: string;
  readonly subject: LocalText;
  readonly body: LocalText;
}

/** Something that carries messages out of the system. */
export interface Carrier {
  readonly channel: OutwardChannel;
  /** Whether the same parcel may be handed over twice without arriving twice. */
  readonly repeatable: boolean;
  /** @throws NotCarried when it did not, or perhaps did not, arrive. */
  carry(parcel: Parcel): Promise<void>;
}

/**
 * Why a parcel was not carried: `again` it surely did not arrive and may be tried later, `never` it was refused for
 * good, `unknown` it may have arrived.
 */
export class NotCarried extends Error {
  override readonly name = 'NotCarried';

  constructor(
    readonly verdict: 'again' | 'never' | 'unknown',
    message: string,
  ) {
    super(message);
  }
}
