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
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

/** A file as the interface shows it. */
export function presentFile({ id, material, part, madeOn, name, mediaType, bytes, sha256, uploadedAt }: MaterialFile) {
  return { id, material, part, madeOn, name, mediaType, bytes, sha256, uploadedAt };
}
