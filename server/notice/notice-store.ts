import { countRows, type Queries } from '#server/db/database.ts';
import { objectFromText, toJsonText } from '#server/db/json-text.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import { whereContains } from '#server/db/search.ts';
import { nextSequence } from '#server/db/row-order.ts';
import type { Notice, NoticeKind } from './notice.ts';

interface NoticeRow {
  id: string;
  application_id: string;
  kind: NoticeKind;
  document: string;
  comment: string | null;
  made_at: string;
  number: string | null;
  data: string | null;
  edition_id: string | null;
}

/** Keeps a notice. */
export async function insertNotice(trx: Queries, notice: Notice): Promise<void> {
  await trx('notice').insert({
    id: notice.id,
    application_id: notice.applicationId,
    kind: notice.kind,
    document: notice.document,
    comment: notice.comment,
    made_at: notice.madeAt,
    number: notice.paper?.number ?? null,
    data: notice.paper ? toJsonText(notice.paper.data) : null,
    edition_id: notice.paper?.editionId ?? null,
    sequence: await nextSequence(trx, 'notice'),
  });
}

/** One notice. */
export async function findNotice(db: Queries, id: string): Promise<Notice | undefined> {
  const row = await db<NoticeRow>('notice').where({ id }).first();
  return row && toNotice(row);
}

/** The notices of an application, oldest first. */
export async function listNotices(db: Queries, application: string): Promise<Notice[]> {
  const rows = await db<NoticeRow>('notice')
    .where({ application_id: application })
    .orderBy('made_at')
    .orderBy('sequence');
  return rows.map(toNotice);
}

/** A page of the papers of some cases, the newest first; `part` is part of a paper's number. */
export async function listPapersOf(
  db: Queries,
  { applications, part }: { readonly applications: readonly string[]; readonly part: string | undefined },
  page: PageRequest,
): Promise<Page<Notice>> {
  const query = printed(db).whereIn('application_id', [...applications]);
  if (part) whereContains(query, ['number'], part);
  return pageOf(query, page);
}

/** A page of the papers that were announced to everybody, the newest first. */
export async function listAnnouncements(db: Queries, page: PageRequest): Promise<Page<Notice>> {
  return pageOf(printed(db).where({ kind: 'announcement' }), page);
}

function printed(db: Queries) {
  return db<NoticeRow>('notice').whereNotNull('data');
}

async function pageOf(query: ReturnType<typeof printed>, page: PageRequest): Promise<Page<Notice>> {
  const total = await countRows(query);
  const rows = await query
    .clone()
    .orderBy('made_at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(page.size)
    .offset(offsetOf(page));
  return { items: rows.map(toNotice), total, ...page };
}

function toNotice(row: NoticeRow): Notice {
  const { number, data, edition_id: editionId } = row;
  const isPaper = number !== null && data !== null && editionId !== null;
  return {
    id: row.id,
    applicationId: row.application_id,
    kind: row.kind,
    document: row.document,
    comment: row.comment,
    madeAt: row.made_at,
    paper: isPaper ? { number, data: objectFromText(data), editionId } : null,
  };
}
