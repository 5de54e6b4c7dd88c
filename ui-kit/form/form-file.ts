/** A file that a form refers to; the bytes are kept by whoever took the upload. */
export interface FormFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Where a file belongs: the place in the data, and the material document it counts for. */
export interface UploadTarget {
  readonly pointer: string;
  readonly material: string | undefined;
}

/** A size as people read it. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
