import { openEdition } from '#engine/edition/edition.ts';
import { decidingDocuments } from '#engine/edition/edition-source.ts';
import { digestOf } from '#engine/digest/canonical-json.ts';
import type { Json } from '#engine/model/json.ts';
import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import type { Clock } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import {
  deleteDocument,
  deleteEdition,
  findDocument,
  findEdition,
  insertEdition,
  keepDocument,
  listDocuments,
  listEditions,
  updateEdition,
} from './edition-store.ts';
import {
  editionSource,
  toPackage,
  toStoredDocument,
  toStoredDocuments,
  type FoundEdition,
} from './package-documents.ts';
import { bodiesOf } from './roles.ts';
import type { RulebookLookup } from './rulebook-lookup.ts';
import { documentConflict, documentNotFound, editionNotFound, notEditable } from './rulebook-problems.ts';
import type { EditionRecord, StoredDocument } from './rulebook.ts';

/** Keeps editions: what was found on disk, and the drafts that people make of them. */
export interface RulebookService {
  /** Takes editions in as published, each once; editions known already stay as they are. */
  importEditions(found: readonly FoundEdition[]): Promise<number>;
  draft(by: Actor, basedOn: string, name: string): Promise<EditionRecord>;
  /** `digest` is that of the document as it was opened; null for a new one. @throws Problem 409. */
  saveDocument(by: Actor, edition: string, path: string, content: Json, digest: string | null): Promise<StoredDocument>;
  removeDocument(by: Actor, edition: string, path: string): Promise<void>;
  discard(by: Actor, edition: string): Promise<void>;
}

export interface RulebookParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
}

/** The rulebook over the database. */
export function createRulebookService(parts: RulebookParts): RulebookService {
  return {
    importEditions: (found) => importEditions(parts, found),
    draft: (by, basedOn, name) => draft(parts, by, basedOn, name),
    saveDocument: (by, edition, path, content, digest) => saveDocument(parts, by, edition, { path, content, digest }),
    removeDocument: (by, edition, path) => removeDocument(parts, by, edition, path),
    discard: (by, edition) => discard(parts, by, edition),
  };
}

async function importEditions({ db, clock, audit }: RulebookParts, found: readonly FoundEdition[]): Promise<number> {
  return db.transact(async (trx) => {
    const known = new Set((await listEditions(trx)).map(({ digest }) => digest));
    let taken = 0;
    for (const { documents } of found) {
      const { about, digest } = openEdition(editionSource(documents));
      if (known.has(digest)) continue;
      const now = clock.now();
      const record: EditionRecord = {
        id: newId(),
        ruleset: about.ruleset,
        edition: about.edition,
        title: about.title,
        name: about.title.zh,
        status: 'published',
        digest,
        effectiveOn: about.edition,
        basedOn: null,
        draftedBy: null,
        draftedBody: null,
        draftedAt: now,
        proposedAt: null,
        publishedBy: null,
        publishedAt: now,
      };
      await insertEdition(trx, record, toStoredDocuments(documents));
      const detail = { edition: about.edition, digest };
      await audit.record(trx, { actor: null, action: 'import-edition', subject: `edition:${record.id}`, detail });
      taken += 1;
    }
    return taken;
  });
}

async function draft(parts: RulebookParts, by: Actor, basedOn: string, name: string): Promise<EditionRecord> {
  const { db, clock, audit, rulebook } = parts;
  return db.transact(async (trx) => {
    const origin = await getRecord(trx, basedOn);
    const { roles } = await rulebook.getCurrent(trx);
    const record: EditionRecord = {
      ...origin,
      id: newId(),
      name,
      status: 'draft',
      effectiveOn: null,
      basedOn,
      draftedBy: by.account,
      draftedBody: bodiesOf(roles, by.roles)[0] ?? null,
      draftedAt: clock.now(),
      proposedAt: null,
      publishedBy: null,
      publishedAt: null,
    };
    await insertEdition(trx, record, await listDocuments(trx, basedOn));
    const detail = { basedOn, name };
    await audit.record(trx, { actor: by, action: 'draft-edition', subject: `edition:${record.id}`, detail });
    return record;
  });
}

interface Saving {
  readonly path: string;
  readonly content: Json;
  readonly digest: string | null;
}

async function saveDocument(parts: RulebookParts, by: Actor, id: string, saving: Saving): Promise<StoredDocument> {
  return parts.db.transact(async (trx) => {
    const record = await getDraft(trx, id);
    const current = await findDocument(trx, id, saving.path);
    if ((current?.digest ?? null) !== saving.digest) {
      const content: unknown = current ? JSON.parse(current.content) : null;
      throw documentConflict({ content, digest: current?.digest ?? null });
    }
    const document = toStoredDocument(saving.path, saving.content);
    await keepDocument(trx, id, document);
    await refreshDigest(trx, record);
    const detail = { path: saving.path, before: saving.digest, after: document.digest };
    await parts.audit.record(trx, { actor: by, action: 'save-document', subject: `edition:${id}`, detail });
    return document;
  });
}

async function removeDocument(parts: RulebookParts, by: Actor, id: string, path: string): Promise<void> {
  await parts.db.transact(async (trx) => {
    const record = await getDraft(trx, id);
    if (!(await deleteDocument(trx, id, path))) throw documentNotFound();
    await refreshDigest(trx, record);
    await parts.audit.record(trx, {
      actor: by,
      action: 'remove-document',
      subject: `edition:${id}`,
      detail: { path },
    });
  });
}

async function discard(parts: RulebookParts, by: Actor, id: string): Promise<void> {
  await parts.db.transact(async (trx) => {
    const record = await getDraft(trx, id);
    await deleteEdition(trx, id);
    const detail = { name: record.name };
    await parts.audit.record(trx, { actor: by, action: 'discard-draft', subject: `edition:${id}`, detail });
  });
}

/** One edition. @throws Problem 404. */
export async function getRecord(db: Queries, id: string): Promise<EditionRecord> {
  const record = await findEdition(db, id);
  if (record) return record;
  throw editionNotFound();
}

/** The digest over what a draft says now. */
export async function refreshDigest(trx: Queries, record: EditionRecord): Promise<EditionRecord> {
  const documents = toPackage(await listDocuments(trx, record.id));
  const refreshed = { ...record, digest: digestOf(decidingDocuments(editionSource(documents))) };
  await updateEdition(trx, refreshed);
  return refreshed;
}

async function getDraft(trx: Queries, id: string): Promise<EditionRecord> {
  const record = await getRecord(trx, id);
  if (record.status === 'draft') return record;
  throw notEditable();
}
