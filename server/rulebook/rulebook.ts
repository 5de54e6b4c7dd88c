import type { LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';

/** A draft is edited, a proposal waits for approval, a published edition never changes. */
export type EditionStatus = 'draft' | 'proposed' | 'published';

/** One edition of the rules, without its documents. */
export interface EditionRecord {
  readonly id: string;
  readonly ruleset: string;
  /** What the edition calls itself: the day it takes effect. */
  readonly edition: string;
  readonly title: LocalText;
  /** What the draft was about. */
  readonly name: string;
  readonly status: EditionStatus;
  readonly digest: string;
  readonly effectiveOn: PlainDate | null;
  readonly basedOn: string | null;
  readonly draftedBy: string | null;
  readonly draftedBody: string | null;
  readonly draftedAt: string;
  readonly proposedAt: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: string | null;
}

/** One document of an edition as it lies there. */
export interface StoredDocument {
  readonly path: string;
  readonly content: string;
  readonly digest: string;
}

/** The edition in force on a day: the last to take effect of those published; of two on one day the one published later. */
export function findInForce(editions: readonly EditionRecord[], day: PlainDate): EditionRecord | undefined {
  return editions
    .filter(({ status, effectiveOn }) => status === 'published' && effectiveOn !== null && effectiveOn <= day)
    .sort((a, b) => laterFirst(a.effectiveOn, b.effectiveOn) || laterFirst(a.publishedAt, b.publishedAt))[0];
}

function laterFirst(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one === other ? 0 : one > other ? -1 : 1;
}
