import type { Schema } from '#ui-kit/api/client.ts';

export type OutboxStatus = Schema<'OutboxStatus'>;

/** States in the order of an item's way. */
export const STATUSES: readonly OutboxStatus[] = ['waiting', 'sending', 'sent', 'failed', 'uncertain'];

/** The look of a state's tag. */
export const TAGS: Readonly<Record<OutboxStatus, string>> = {
  waiting: 'tag-wait',
  sending: 'tag-wait',
  sent: 'tag-good',
  failed: 'tag-bad',
  uncertain: 'tag-bad',
};
