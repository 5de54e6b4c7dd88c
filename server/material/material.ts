import type { Instant } from '#server/world/clock.ts';

/** One file handed over for a material. */
export interface MaterialFile {
  readonly id: string;
  readonly applicationId: string;
  /** Id of the material's document. */
  readonly material: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

/** A file as the interface shows it. */
export function presentFile({ id, material, name, mediaType, bytes, sha256, uploadedAt }: MaterialFile) {
  return { id, material, name, mediaType, bytes, sha256, uploadedAt };
}
