import { hearsOpening } from '#engine/message/heard.ts';
import { guardHolds } from '#engine/procedure/guard.ts';
import type { FilingWitness } from '#server/application/step-witness.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { caseRecipients, caseWords, staffHolders } from './case-words.ts';
import { messagesOf, writeLetter } from './letters.ts';
import type { OutwardChannel } from './outbox.ts';

interface Parts {
  readonly box: SecretBox;
  readonly rulebook: RulebookLookup;
  readonly channels: readonly OutwardChannel[];
  /** Told when something may be waiting to leave the system. */
  readonly onWritten: () => void;
}

/** Writes the messages of every filing in its transaction, as the edition in force today says. */
export function createOpeningMessages(parts: Parts): FilingWitness {
  return async (filed) => {
    const { trx, procedure, application, now } = filed;
    const current = await parts.rulebook.getCurrent(trx);
    const heard = { procedure: procedure.id, state: application.state };
    for (const message of messagesOf(current)) {
      const { occasion, to, when } = message.document;
      if (!hearsOpening(occasion, heard)) continue;
      if (when !== undefined && !guardHolds(when, await filed.names())) continue;
      const holders = staffHolders(procedure, application.state, current.roles);
      await writeLetter(parts, trx, {
        rules: current,
        message,
        event: `opening:${application.id}`,
        recipients: caseRecipients(to, holders, current.roles, application),
        applicationId: application.id,
        words: caseWords({ ...filed, dueOn: await filed.dueOn() }, {}),
        now,
      });
    }
    parts.onWritten();
  };
}
