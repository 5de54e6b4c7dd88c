import type { Schema } from '#ui-kit/api/client.ts';
import { uploadFile, type UploadProgress } from '#ui-kit/api/upload.ts';
import type { FormFile, UploadTarget } from '#ui-kit/form/form-file.ts';

/** What staff hand a file over for: a material or its part, or a scan of the papers. */
export interface HandedOver {
  readonly material?: string;
  readonly part?: string;
  readonly madeOn?: string;
  readonly purpose?: 'scan';
}

/** Uploads a file of a case that came on paper. @throws ApiProblem */
export function uploadTo(
  application: string,
  given: HandedOver,
  file: File,
  progress: UploadProgress = () => undefined,
): Promise<Schema<'MaterialFile'>> {
  const query = new URLSearchParams({ ...given }).toString();
  const address = `/api/applications/${encodeURIComponent(application)}/materials`;
  return uploadFile<Schema<'MaterialFile'>>(query === '' ? address : `${address}?${query}`, file, progress);
}

/** How the form of a case uploads. */
export function uploadFor(application: string): (file: File, target: UploadTarget) => Promise<FormFile> {
  return async (file, { material }) => {
    const kept = await uploadTo(application, material === undefined ? {} : { material }, file);
    return { id: kept.id, name: kept.name, size: kept.bytes, sha256: kept.sha256 };
  };
}
