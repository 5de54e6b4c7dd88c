import type { Queries } from '#server/db/database.ts';
import { nextSequence } from '#server/db/row-order.ts';

/** A paper, an offer or an announcement that a step brought about. */
export interface Notice {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: string;
  /** The paper, or the procedure that is offered. */
  readonly document: string;
  readonly comment: string | null;
  readonly madeAt: string;
}

interface NoticeRow {
  id: string;
  application_id: string;
  kind: string;
  document: string;
  comment: string | null;
  made_at: string;
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
    sequence: await nextSequence(trx, 'notice'),
  });
}

/** The notices of an application, oldest first. */
export async function listNotices(db: Queries, application: string): Promise<Notice[]> {
  const rows: NoticeRow[] = await db<NoticeRow>('notice')
    .where({ application_id: application })
    .orderBy('made_at')
    .orderBy('sequence');
  return rows.map((row) => ({
    id: row.id,
    applicationId: row.application_id,
    kind: row.kind,
    document: row.document,
    comment: row.comment,
    madeAt: row.made_at,
  }));
}
