import type { ResetLetter } from '#server/account/password-service.ts';
import type { Queries } from '#server/db/database.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { sha256Hex } from '#server/world/ids.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { messagesOf, writeLetter } from './letters.ts';
import type { OutwardChannel } from './outbox.ts';

interface Parts {
  readonly box: SecretBox;
  readonly rulebook: RulebookLookup;
  readonly channels: readonly OutwardChannel[];
  readonly publicUrl: string;
  /** Told when something may be waiting to leave the system. */
  readonly onWritten: () => void;
}

/**
 * Writes the letter with a link to choose another password, as the edition in force today says. The link carries its
 * token behind `#`, which browsers send to no server and so stands in no log.
 */
export function createResetLetters(parts: Parts) {
  return async (trx: Queries, { account, token, minutes, now }: ResetLetter): Promise<void> => {
    const current = await parts.rulebook.getCurrent(trx);
    const words = {
      person: account.name,
      login: account.login,
      link: `${parts.publicUrl}/reset-password#${token}`,
      minutes,
      today: await parts.rulebook.today(trx),
    };
    for (const message of messagesOf(current)) {
      if (message.document.occasion.on !== 'password-reset') continue;
      await writeLetter(parts, trx, {
        rules: current,
        message,
        event: `password-reset:${sha256Hex(token)}`,
        recipients: [{ kind: 'account', id: account.id }],
        applicationId: null,
        words: { zh: words, en: words },
        now,
      });
    }
    parts.onWritten();
  };
}
