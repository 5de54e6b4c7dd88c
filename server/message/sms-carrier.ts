import { createHmac } from 'node:crypto';
import type { Clock } from '#server/world/clock.ts';
import { NotCarried, type Carrier } from './carrier.ts';

/** The webhook that passes text messages on, and the secret it knows us by. */
export interface SmsSettings {
  readonly url: string;
  readonly secret: string;
}

const SILENCE_MS = 20_000;

/** Refusals that pass: too slow, too early, too many, and the faults of a server. */
const PASSING = new Set([408, 425, 429]);

/**
 * Carries text messages by a webhook. The body is signed, `X-Plumbline-Signature: sha256=` over the time, a dot and the
 * body; `Idempotency-Key` stays the same, so that a repetition is safe.
 */
export function createSmsCarrier({ url, secret }: SmsSettings, clock: Clock): Carrier {
  return {
    channel: 'sms',
    repeatable: true,
    async carry({ id, address, document, subject, body }) {
      const content = JSON.stringify({ id, to: address, message: document, subject, text: body });
      const at = clock.now();
      const signature = createHmac('sha256', secret).update(`${at}.${content}`).digest('hex');
      const answer = await ask(url, content, {
        'Content-Type': 'application/json',
        'Idempotency-Key': id,
        'X-Plumbline-Time': at,
        'X-Plumbline-Signature': `sha256=${signature}`,
      });
      if (answer.ok) return;
      const passing = answer.status >= 500 || PASSING.has(answer.status);
      throw new NotCarried(passing ? 'again' : 'never', `the webhook answered ${answer.status}`);
    },
  };
}

async function ask(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(SILENCE_MS);
    const answer = await fetch(url, { method: 'POST', redirect: 'error', headers, body, signal });
    await answer.body?.cancel();
    return answer;
  } catch (error) {
    throw new NotCarried('again', reasonOf(error));
  }
}

/** What lies behind "fetch failed", such as a refused connection. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
