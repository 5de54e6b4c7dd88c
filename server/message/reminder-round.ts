import type { Named } from '#engine/edition/edition-source.ts';
import type { MessageDocument } from '#engine/message/message-document.ts';
import type { Reminder } from '#engine/message/reminder-days.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { ApplicationLookup } from '#server/application/application-lookup.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import type { Database } from '#server/db/database.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import type { OutwardChannel } from './outbox.ts';

/** What reminders are made of. */
export interface ReminderParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly box: SecretBox;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly around: Surroundings;
  readonly channels: readonly OutwardChannel[];
  readonly onWritten: () => void;
}

/** One reminder in one round. */
export interface ReminderRound {
  readonly rules: OpenRules;
  readonly message: Named<MessageDocument & Reminder>;
  /** The days it may be about today. */
  readonly targets: readonly PlainDate[];
  readonly today: PlainDate;
  readonly now: string;
}
