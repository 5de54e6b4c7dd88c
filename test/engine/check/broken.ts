import type { EditionSource } from '#engine/edition/edition-source.ts';

/** The document most of the stories break. */
export const STAFF = 'grades/1/staff.json';

/** One way to break an edition. */
export interface Broken {
  readonly code: string;
  readonly story: string;
  readonly source: EditionSource;
  readonly document: string;
  readonly pointer?: string;
  /** Part of the English message: what a person learns from it. */
  readonly says?: string;
}
