import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Instant } from '#server/world/clock.ts';

/** One file handed over for a material. */
export interface MaterialFile {
  readonly id: string;
  readonly applicationId: string;
  /** Id of the material's document; null for a file that the form itself asks for. */
  readonly material: string | null;
  /** The part it is for, where the material has parts. */
  readonly part: string | null;
  /** The day it was made, where its owner said so. */
  readonly madeOn: PlainDate | null;
  /** What a file that is no material was handed over for, such as a scan of the papers; null for the others. */
  readonly purpose: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** How many pages it has; null for a picture, and for what came before pages were counted. */
  readonly pages: number | null;
  readonly sha256: string;
  /** Id of the file whose place it took. */
  readonly replaces: string | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

/** A file as the interface shows it. */
export function presentFile(file: MaterialFile) {
  const { id, material, part, madeOn, name, mediaType, bytes, pages, sha256, uploadedAt } = file;
  return { id, material, part, madeOn, name, mediaType, bytes, pages, sha256, uploadedAt };
}
