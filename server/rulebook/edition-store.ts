import type { Queries } from '#server/db/database.ts';
import { fromJsonText, toJsonText } from '#server/db/json-text.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { EditionRecord, EditionStatus, StoredDocument } from './rulebook.ts';

interface EditionRow {
  id: string;
  ruleset: string;
  edition: string;
  title: string;
  name: string;
  status: EditionStatus;
  digest: string;
  effective_on: string | null;
  based_on: string | null;
  drafted_by: string | null;
  drafted_body: string | null;
  drafted_at: string;
  proposed_at: string | null;
  published_by: string | null;
  published_at: string | null;
}

interface DocumentRow {
  edition_id: string;
  path: string;
  content: string;
  digest: string;
}

const BATCH = 100;

/** All editions, the one that takes effect last first, drafts before all. */
export async function listEditions(db: Queries): Promise<EditionRecord[]> {
  const rows: EditionRow[] = await db<EditionRow>('edition')
    .orderByRaw('effective_on IS NOT NULL, effective_on DESC')
    .orderBy('drafted_at', 'desc');
  return rows.map(toRecord);
}

/** One edition. */
export async function findEdition(db: Queries, id: string): Promise<EditionRecord | undefined> {
  const row = await db<EditionRow>('edition').where({ id }).first();
  return row && toRecord(row);
}

/** Keeps a new edition with its documents. */
export async function insertEdition(
  trx: Queries,
  edition: EditionRecord,
  documents: readonly StoredDocument[],
): Promise<void> {
  // Documents go in while it is a draft: a published edition takes none.
  await trx('edition').insert({ ...toRow(edition), status: 'draft' });
  const rows = documents.map((document) => ({ edition_id: edition.id, ...document }));
  await trx.batchInsert('edition_document', rows, BATCH);
  await trx('edition').where({ id: edition.id }).update({ status: edition.status });
}

/** Writes what changed of an edition. */
export async function updateEdition(trx: Queries, edition: EditionRecord): Promise<void> {
  await trx('edition').where({ id: edition.id }).update(toRow(edition));
}

/** Removes a draft with its documents. */
export async function deleteEdition(trx: Queries, id: string): Promise<void> {
  await trx('edition_document').where({ edition_id: id }).delete();
  await trx('edition').where({ id }).delete();
}

/** All documents of an edition by path. */
export async function listDocuments(db: Queries, edition: string): Promise<StoredDocument[]> {
  const rows: DocumentRow[] = await db<DocumentRow>('edition_document').where({ edition_id: edition }).orderBy('path');
  return rows.map(toDocument);
}

/** One document of an edition. */
export async function findDocument(db: Queries, edition: string, path: string): Promise<StoredDocument | undefined> {
  const row = await db<DocumentRow>('edition_document').where({ edition_id: edition, path }).first();
  return row && toDocument(row);
}

/** Writes a document of a draft. */
export async function keepDocument(trx: Queries, edition: string, document: StoredDocument): Promise<void> {
  await trx('edition_document')
    .insert({ edition_id: edition, ...document })
    .onConflict(['edition_id', 'path'])
    .merge();
}

/** Takes a document out of a draft; true when it was there. */
export async function deleteDocument(trx: Queries, edition: string, path: string): Promise<boolean> {
  const gone: number = await trx('edition_document').where({ edition_id: edition, path }).delete();
  return gone > 0;
}

function toDocument(row: DocumentRow): StoredDocument {
  return { path: row.path, content: row.content, digest: row.digest };
}

function toRecord(row: EditionRow): EditionRecord {
  return {
    id: row.id,
    ruleset: row.ruleset,
    edition: row.edition,
    title: fromJsonText(row.title) as LocalText,
    name: row.name,
    status: row.status,
    digest: row.digest,
    effectiveOn: row.effective_on,
    basedOn: row.based_on,
    draftedBy: row.drafted_by,
    draftedBody: row.drafted_body,
    draftedAt: row.drafted_at,
    proposedAt: row.proposed_at,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
  };
}

function toRow(edition: EditionRecord): EditionRow {
  return {
    id: edition.id,
    ruleset: edition.ruleset,
    edition: edition.edition,
    title: toJsonText(edition.title),
    name: edition.name,
    status: edition.status,
    digest: edition.digest,
    effective_on: edition.effectiveOn,
    based_on: edition.basedOn,
    drafted_by: edition.draftedBy,
    drafted_body: edition.draftedBody,
    drafted_at: edition.draftedAt,
    proposed_at: edition.proposedAt,
    published_by: edition.publishedBy,
    published_at: edition.publishedAt,
  };
}
