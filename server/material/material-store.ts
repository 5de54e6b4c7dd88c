import type { Queries } from '#server/db/database.ts';
import { nextSequence } from '#server/db/row-order.ts';
import type { MaterialFile } from './material.ts';

interface FileRow {
  id: string;
  application_id: string;
  material: string | null;
  part: string | null;
  made_on: string | null;
  purpose: string | null;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  uploaded_by: string;
  uploaded_at: string;
  removed_at: string | null;
}

/** Notes that a file was handed over. */
export async function insertFile(trx: Queries, file: MaterialFile): Promise<void> {
  await trx('material_file').insert({
    id: file.id,
    application_id: file.applicationId,
    material: file.material,
    part: file.part,
    made_on: file.madeOn,
    purpose: file.purpose,
    name: file.name,
    media_type: file.mediaType,
    bytes: file.bytes,
    sha256: file.sha256,
    uploaded_by: file.uploadedBy,
    uploaded_at: file.uploadedAt,
    sequence: await nextSequence(trx, 'material_file'),
  });
}

/** Takes a file back; its bytes stay, since others may have handed in the same. */
export async function removeFile(trx: Queries, id: string, at: string): Promise<void> {
  await trx('material_file').where({ id }).update({ removed_at: at });
}

/** The files of an application that were not taken back, in the order they came. */
export async function listFiles(db: Queries, application: string): Promise<MaterialFile[]> {
  const rows: FileRow[] = await db<FileRow>('material_file')
    .where({ application_id: application })
    .whereNull('removed_at')
    .orderBy('uploaded_at')
    .orderBy('sequence');
  return rows.map((row) => ({
    id: row.id,
    applicationId: row.application_id,
    material: row.material,
    part: row.part,
    madeOn: row.made_on,
    purpose: row.purpose,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
  }));
}
