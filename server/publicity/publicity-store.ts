import type { LocalText } from '#engine/model/local-text.ts';
import { countRows, type Queries } from '#server/db/database.ts';
import { fromJsonText, toJsonText } from '#server/db/json-text.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import { nextSequence } from '#server/db/row-order.ts';
import type { Place, Publicity, PublicityState } from './publicity.ts';

interface PublicityRow {
  id: string;
  application_id: string;
  evaluation_id: string | null;
  enterprise_name: string;
  credit_code: string;
  procedure_title: string;
  grade_title: string | null;
  opened_at: string;
  opens_on: string;
  closes_at: string;
  closes_on: string;
  state: PublicityState;
  period: string;
  stopped_on: string | null;
  places: string;
  snapshot: string;
  snapshot_digest: string;
}

/** Keeps a new publicity. */
export async function insertPublicity(trx: Queries, publicity: Publicity): Promise<void> {
  await trx('publicity').insert({ ...toRow(publicity), sequence: await nextSequence(trx, 'publicity') });
}

/** Writes what changed of a publicity. */
export async function updatePublicity(trx: Queries, publicity: Publicity): Promise<void> {
  await trx('publicity').where({ id: publicity.id }).update(toRow(publicity));
}

/** One publicity. */
export async function findPublicity(db: Queries, id: string): Promise<Publicity | undefined> {
  const row = await db<PublicityRow>('publicity').where({ id }).first();
  return row && toPublicity(row);
}

/** The publicity of an application that counts: the last one. */
export async function findLatestPublicity(db: Queries, application: string): Promise<Publicity | undefined> {
  const row = await db<PublicityRow>('publicity')
    .where({ application_id: application })
    .orderBy('opened_at', 'desc')
    .orderBy('sequence', 'desc')
    .first();
  return row && toPublicity(row);
}

/** A page of publicities, open ones first, then the newest. */
export async function listPublicities(
  db: Queries,
  open: boolean | undefined,
  page: PageRequest,
): Promise<Page<Publicity>> {
  const query = db<PublicityRow>('publicity').modify((builder) => {
    if (open === true) builder.whereNot('state', 'closed');
    if (open === false) builder.where('state', 'closed');
  });
  const total = await countRows(query);
  const rows = (await query
    .clone()
    .orderByRaw("state = 'closed', opened_at DESC, id")
    .limit(page.size)
    .offset(offsetOf(page))) as PublicityRow[];
  return { items: rows.map(toPublicity), total, ...page };
}

function toPublicity(row: PublicityRow): Publicity {
  return {
    id: row.id,
    applicationId: row.application_id,
    evaluationId: row.evaluation_id,
    enterpriseName: row.enterprise_name,
    creditCode: row.credit_code,
    procedureTitle: fromJsonText(row.procedure_title) as LocalText,
    gradeTitle: row.grade_title === null ? null : (fromJsonText(row.grade_title) as LocalText),
    openedAt: row.opened_at,
    opensOn: row.opens_on,
    closesAt: row.closes_at,
    closesOn: row.closes_on,
    state: row.state,
    period: row.period,
    stoppedOn: row.stopped_on,
    places: fromJsonText(row.places) as Place[],
    snapshot: row.snapshot,
    snapshotDigest: row.snapshot_digest,
  };
}

function toRow(publicity: Publicity): PublicityRow {
  return {
    id: publicity.id,
    application_id: publicity.applicationId,
    evaluation_id: publicity.evaluationId,
    enterprise_name: publicity.enterpriseName,
    credit_code: publicity.creditCode,
    procedure_title: toJsonText(publicity.procedureTitle),
    grade_title: publicity.gradeTitle === null ? null : toJsonText(publicity.gradeTitle),
    opened_at: publicity.openedAt,
    opens_on: publicity.opensOn,
    closes_at: publicity.closesAt,
    closes_on: publicity.closesOn,
    state: publicity.state,
    period: publicity.period,
    stopped_on: publicity.stoppedOn,
    places: toJsonText(publicity.places),
    snapshot: publicity.snapshot,
    snapshot_digest: publicity.snapshotDigest,
  };
}
