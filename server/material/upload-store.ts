import type { Queries } from '#server/db/database.ts';
import type { Instant } from '#server/world/clock.ts';
import type { GivenFor } from './given-for.ts';

/** A file on its way in, piece by piece. */
export interface Upload {
  readonly id: string;
  readonly applicationId: string;
  readonly given: GivenFor;
  readonly name: string;
  /** How long the whole is said to be. */
  readonly bytes: number;
  readonly startedBy: string;
  /** When something of it came last. */
  readonly touchedAt: Instant;
  /** Id of the file it became. */
  readonly file: string | null;
}

interface UploadRow {
  id: string;
  application_id: string;
  material: string | null;
  part: string | null;
  made_on: string | null;
  purpose: string | null;
  replaces: string | null;
  name: string;
  bytes: number;
  started_by: string;
  touched_at: string;
  file_id: string | null;
}

/** Notes that a file is on its way. */
export async function insertUpload(trx: Queries, upload: Upload): Promise<void> {
  const { given } = upload;
  await trx('file_upload').insert({
    id: upload.id,
    application_id: upload.applicationId,
    material: given.material,
    part: given.part,
    made_on: given.madeOn,
    purpose: given.purpose,
    replaces: given.replaces,
    name: upload.name,
    bytes: upload.bytes,
    started_by: upload.startedBy,
    touched_at: upload.touchedAt,
    file_id: upload.file,
  });
}

/** One upload of an application. */
export async function findUpload(db: Queries, application: string, id: string): Promise<Upload | undefined> {
  const row: UploadRow | undefined = await db<UploadRow>('file_upload')
    .where({ id, application_id: application })
    .first();
  return row && fromRow(row);
}

/** Uploads of an application that did not become files yet. */
export async function listUnfinished(db: Queries, application: string): Promise<readonly Upload[]> {
  const rows: UploadRow[] = await db<UploadRow>('file_upload')
    .where({ application_id: application })
    .whereNull('file_id')
    .orderBy('touched_at');
  return rows.map(fromRow);
}

/** Uploads of which nothing came since `before`. */
export async function listForgotten(db: Queries, before: Instant, limit: number): Promise<readonly Upload[]> {
  const rows: UploadRow[] = await db<UploadRow>('file_upload')
    .where('touched_at', '<', before)
    .orderBy('touched_at')
    .limit(limit);
  return rows.map(fromRow);
}

/** Notes that something of it came. */
export async function touchUpload(trx: Queries, id: string, touchedAt: Instant): Promise<void> {
  await trx('file_upload').where({ id }).update({ touched_at: touchedAt });
}

/** Notes which file it became. */
export async function finishUpload(trx: Queries, id: string, file: string): Promise<void> {
  await trx('file_upload').where({ id }).update({ file_id: file });
}

/** Answers whether it was still there. */
export async function deleteUpload(trx: Queries, id: string): Promise<boolean> {
  return (await trx('file_upload').where({ id }).delete()) > 0;
}

function fromRow(row: UploadRow): Upload {
  const { material, part, purpose, replaces, name, bytes } = row;
  return {
    id: row.id,
    applicationId: row.application_id,
    given: { material, part, madeOn: row.made_on, purpose, replaces },
    name,
    bytes,
    startedBy: row.started_by,
    touchedAt: row.touched_at,
    file: row.file_id,
  };
}
