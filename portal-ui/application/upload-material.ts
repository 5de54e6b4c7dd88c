import type { FormFile, UploadTarget } from '#ui-kit/form/form-file.ts';
import type { Schema } from '#ui-kit/api/client.ts';
import { uploadFile, type UploadProgress } from '#ui-kit/api/upload.ts';

/** What a file is given for: a material of an application or a part of it; neither for an attachment of its form. */
export interface GivenFor {
  readonly application: string;
  readonly material: string | undefined;
  readonly part: string | undefined;
}

/** Uploads a file of an application. @throws ApiProblem */
export function uploadMaterial(
  { application, material, part }: GivenFor,
  file: File,
  progress: UploadProgress = () => undefined,
): Promise<Schema<'MaterialFile'>> {
  const query = new URLSearchParams({ ...(material && { material }), ...(part && { part }) }).toString();
  const address = `/api/applications/${encodeURIComponent(application)}/materials`;
  return uploadFile<Schema<'MaterialFile'>>(query === '' ? address : `${address}?${query}`, file, progress);
}

/** How the form of an application uploads. */
export function uploadForForm(application: string): (file: File, target: UploadTarget) => Promise<FormFile> {
  return async (file, { material }) => {
    const kept = await uploadMaterial({ application, material, part: undefined }, file);
    return { id: kept.id, name: kept.name, size: kept.bytes, sha256: kept.sha256 };
  };
}
