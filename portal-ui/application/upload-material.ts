import type { FormFile, UploadTarget } from '#ui-kit/form/form-file.ts';
import type { Schema } from '#ui-kit/api/client.ts';
import { uploadFile, type UploadProgress } from '#ui-kit/api/upload.ts';

/** Uploads a file of an application, for one of its materials or as an attachment of its form. @throws ApiProblem */
export function uploadMaterial(
  application: string,
  material: string | undefined,
  file: File,
  progress: UploadProgress = () => undefined,
): Promise<Schema<'MaterialFile'>> {
  const counts = material === undefined ? '' : `?material=${encodeURIComponent(material)}`;
  return uploadFile(`/api/applications/${encodeURIComponent(application)}/materials${counts}`, file, progress);
}

/** How the form of an application uploads. */
export function uploadForForm(application: string): (file: File, target: UploadTarget) => Promise<FormFile> {
  return async (file, { material }) => {
    const { id, name, bytes, sha256 } = await uploadMaterial(application, material, file);
    return { id, name, size: bytes, sha256 };
  };
}
