import type { LocalText } from '#engine/model/local-text.ts';

/** Somewhere that a finding can be mended, and how to get there. */
export interface Way {
  readonly key: string;
  readonly title: LocalText;
  readonly go: () => void;
}

/** What a finding or an item tells of itself. */
export interface Mendable {
  readonly id: string;
  readonly reads: readonly string[];
  readonly materials?: readonly string[];
}

/** Where to mend it, on the page that shows it. */
export type FindWays = (about: Mendable) => readonly Way[];

/** Nowhere: what is shown is only to be read. */
export const NO_WAYS: FindWays = () => [];
