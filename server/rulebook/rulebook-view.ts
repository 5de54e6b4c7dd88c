import { isCasesPath, kindOf } from '#engine/edition/edition-source.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Actor } from '#server/account/actor.ts';
import { findPersonName } from '#server/account/account-lookup.ts';
import type { Queries } from '#server/db/database.ts';
import { listDocuments } from './edition-store.ts';
import type { EditionRecord, StoredDocument } from './rulebook.ts';

/** The power to edit drafts. */
export const DRAFT = 'rulebook.draft';

/** How one document of two editions differs. */
export interface DocumentChange {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly title: LocalText | null;
  readonly before: Json;
  readonly after: Json;
}

/** An edition as it is named in other answers. */
export function presentEditionRef({ id, ruleset, edition, title, digest }: EditionRecord) {
  return { id, ruleset, edition, title, digest };
}

/** An edition in full. */
export async function presentEdition(db: Queries, record: EditionRecord, inForce: string | undefined, actor: Actor) {
  const changes = record.basedOn === null ? [] : await diffDocuments(db, record.basedOn, record.id);
  return {
    ...presentEditionRef(record),
    name: record.name,
    status: record.status,
    effectiveOn: record.effectiveOn,
    inForce: record.id === inForce,
    basedOn: record.basedOn,
    draftedBy: await nameOf(db, record.draftedBy),
    draftedAt: record.draftedAt,
    proposedAt: record.proposedAt,
    publishedBy: await nameOf(db, record.publishedBy),
    publishedAt: record.publishedAt,
    editable: isEditable(record, actor),
    changes: changes.length,
  };
}

/** Whether the person may edit the edition now. */
export function isEditable(record: EditionRecord, actor: Actor): boolean {
  return record.status === 'draft' && actor.powers.has(DRAFT);
}

/** The documents of an edition for a list, each with what it is; `changed` against the edition it was copied from. */
export async function listDocumentRefs(db: Queries, record: EditionRecord) {
  const before = record.basedOn === null ? [] : await listDocuments(db, record.basedOn);
  const digests = new Map(before.map(({ path, digest }) => [path, digest]));
  return (await listDocuments(db, record.id)).map((document) => {
    const content = JSON.parse(document.content) as Json;
    return {
      path: document.path,
      kind: isCasesPath(document.path) ? 'cases' : (kindOf(content) ?? null),
      title: titleOf(content),
      article: articleOf(content),
      digest: document.digest,
      changed: record.basedOn !== null && digests.get(document.path) !== document.digest,
    };
  });
}

/** The documents in which two editions differ, by path. */
export async function diffDocuments(db: Queries, before: string, after: string): Promise<DocumentChange[]> {
  const [old, now] = [await listDocuments(db, before), await listDocuments(db, after)];
  const olds = new Map(old.map((document) => [document.path, document]));
  const news = new Map(now.map((document) => [document.path, document]));
  const paths = [...new Set([...olds.keys(), ...news.keys()])].sort();
  return paths.flatMap((path) => changeOf(path, olds.get(path), news.get(path)));
}

function changeOf(path: string, old: StoredDocument | undefined, now: StoredDocument | undefined): DocumentChange[] {
  if (old?.digest === now?.digest) return [];
  const before = old ? (JSON.parse(old.content) as Json) : null;
  const after = now ? (JSON.parse(now.content) as Json) : null;
  const change = !old ? 'added' : !now ? 'removed' : 'changed';
  return [{ path, change, title: titleOf(after ?? before), before, after }];
}

/** The title of a document, where it has one. */
export function titleOf(content: Json): LocalText | null {
  const title = isJsonObject(content) ? own(content, 'title') : undefined;
  if (typeof title === 'string') return { zh: title, en: title };
  if (!isJsonObject(title)) return null;
  const [zh, en] = [own(title, 'zh'), own(title, 'en')];
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null;
}

function articleOf(content: Json): string | null {
  const source = isJsonObject(content) ? own(content, 'source') : undefined;
  const article = isJsonObject(source) ? own(source, 'article') : undefined;
  return typeof article === 'string' ? article : null;
}

async function nameOf(db: Queries, account: string | null): Promise<string | null> {
  if (account === null) return null;
  return (await findPersonName(db, account)) ?? null;
}
