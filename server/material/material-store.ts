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
  pages: number | null;
  sha256: string;
  uploaded_by: string;
  uploaded_at: string;
  removed_at: string | null;
  replaces: string | null;
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
    pages: file.pages,
    replaces: file.replaces,
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

/** Notes the day on which a file was made. */
export async function dateFile(trx: Queries, id: string, madeOn: string): Promise<void> {
  await trx('material_file').where({ id }).update({ made_on: madeOn });
}

/** The files of an application that were not taken back, in the order they came. */
export async function listFiles(db: Queries, application: string): Promise<MaterialFile[]> {
  const rows: FileRow[] = await filesOf(db, application).whereNull('removed_at');
  return rows.map(fromRow);
}

/** The files of an application whose place another one took, in the order they came. */
export async function listReplaced(db: Queries, application: string): Promise<MaterialFile[]> {
  const successors = db('material_file')
    .select('replaces')
    .where({ application_id: application })
    .whereNotNull('replaces');
  const rows: FileRow[] = await filesOf(db, application).whereNotNull('removed_at').whereIn('id', successors);
  return rows.map(fromRow);
}

function filesOf(db: Queries, application: string) {
  return db<FileRow>('material_file').where({ application_id: application }).orderBy('uploaded_at').orderBy('sequence');
}

function fromRow(row: FileRow): MaterialFile {
  return {
    id: row.id,
    applicationId: row.application_id,
    material: row.material,
    part: row.part,
    madeOn: row.made_on,
    purpose: row.purpose,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    pages: row.pages,
    sha256: row.sha256,
    replaces: row.replaces,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
  };
}
