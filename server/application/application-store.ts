import type { Difference } from '#engine/facts/merge-facts.ts';
import { countRows, type Queries } from '#server/db/database.ts';
import { fromJsonText, objectFromText, toJsonText } from '#server/db/json-text.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import { whereContains } from '#server/db/search.ts';
import type { Application, CaseCause, GradeRef } from './application.ts';

interface ApplicationRow {
  id: string;
  number: string;
  procedure: string;
  enterprise_id: string;
  state: string;
  state_entered_at: string;
  phase: string | null;
  final: number;
  due_on: string | null;
  wakes_at: string | null;
  offline_reason: string | null;
  edition_id: string;
  pinned: number;
  as_of: string | null;
  version: number;
  data: string;
  facts: string | null;
  differences: string | null;
  grade: string | null;
  recheck: number | null;
  about_id: string | null;
  cause: string | null;
  cause_facts: string | null;
  finding: string | null;
  filed_by: string | null;
  filing_code: string | null;
  shown: number;
  started_by: string | null;
  started_at: string;
  submitted_at: string | null;
  changed_at: string;
}

/** Which applications are wanted; what is not given does not matter. */
export interface ApplicationFilter {
  /** Only what this enterprise may know of: its own cases as far as they are shown, and what it filed itself. */
  readonly seenBy?: string | undefined;
  readonly enterprise?: string | undefined;
  readonly procedure?: string | undefined;
  readonly state?: string | undefined;
  readonly phase?: string | undefined;
  readonly final?: boolean | undefined;
  /** Part of a number, name or credit code. */
  readonly part?: string | undefined;
  /** Only these pairs of procedure and state. */
  readonly waiting?: readonly { readonly procedure: string; readonly state: string }[] | undefined;
}

/** One application. */
export async function findApplication(db: Queries, id: string): Promise<Application | undefined> {
  const row = await db<ApplicationRow>('application').where({ id }).first();
  return row && toApplication(row);
}

/** Keeps a new application. */
export async function insertApplication(trx: Queries, application: Application): Promise<void> {
  await trx('application').insert(toRow(application));
}

/** Writes an application; when `version` is given, only over that version. False when another one is there. */
export async function updateApplication(trx: Queries, application: Application, version?: number): Promise<boolean> {
  const query = trx('application').where({ id: application.id });
  const rows: number = await (version === undefined ? query : query.where({ version })).update(toRow(application));
  return rows === 1;
}

/** The applications of an enterprise, newest first. */
export async function listOfEnterprise(db: Queries, enterprise: string): Promise<Application[]> {
  const rows: ApplicationRow[] = await db<ApplicationRow>('application')
    .where({ enterprise_id: enterprise })
    .orderBy('started_at', 'desc')
    .orderBy('number', 'desc');
  return rows.map(toApplication);
}

/** Cases about a case that are not over. */
export async function listOpenAbout(db: Queries, about: string): Promise<Application[]> {
  const rows: ApplicationRow[] = await db<ApplicationRow>('application')
    .where({ about_id: about, final: 0 })
    .orderBy('started_at')
    .orderBy('number');
  return rows.map(toApplication);
}

/** All cases about a case, the earliest first. */
export async function listAllAbout(db: Queries, about: string): Promise<Application[]> {
  const rows: ApplicationRow[] = await db<ApplicationRow>('application')
    .where({ about_id: about })
    .orderBy('started_at')
    .orderBy('number');
  return rows.map(toApplication);
}

/** A page of applications, the one that changed last first. */
export async function listApplications(
  db: Queries,
  filter: ApplicationFilter,
  page: PageRequest,
): Promise<Page<Application>> {
  const query = matching(db, filter);
  const total = await countRows(query);
  const rows = (await query
    .clone()
    .select('application.*')
    .orderBy('application.changed_at', 'desc')
    .orderBy('application.number', 'desc')
    .limit(page.size)
    .offset(offsetOf(page))) as ApplicationRow[];
  return { items: rows.map(toApplication), total, ...page };
}

/** Applications whose clock has something to do by now, the earliest first. */
export async function listWoken(db: Queries, now: string, limit: number): Promise<string[]> {
  return db('application').where('wakes_at', '<=', now).orderBy('wakes_at').orderBy('number').limit(limit).pluck('id');
}

/** Applications under way that are to be dealt with by one of the days, the earliest first. */
export async function listDueOn(db: Queries, days: readonly string[]): Promise<Application[]> {
  const rows: ApplicationRow[] = await db<ApplicationRow>('application')
    .where({ final: 0 })
    .whereIn('due_on', days)
    .orderBy('due_on')
    .orderBy('number');
  return rows.map(toApplication);
}

/** Ids of all applications, in pieces. */
export async function listIds(db: Queries, { from, size }: { from: number; size: number }): Promise<string[]> {
  return db('application').orderBy('id').limit(size).offset(from).pluck('id');
}

/** The columns of a case that its enterprise may know of. */
export function shownTo(enterprise: string) {
  return { 'application.enterprise_id': enterprise, 'application.shown': 1 };
}

function matching(db: Queries, filter: ApplicationFilter) {
  return db('application')
    .join('enterprise', 'enterprise.id', 'application.enterprise_id')
    .modify((builder) => {
      const { seenBy } = filter;
      if (seenBy) {
        builder.where((either) => {
          either.where(shownTo(seenBy)).orWhere('application.filed_by', seenBy);
        });
      }
      if (filter.enterprise) builder.where('application.enterprise_id', filter.enterprise);
      if (filter.procedure) builder.where('application.procedure', filter.procedure);
      if (filter.state) builder.where('application.state', filter.state);
      if (filter.final !== undefined) builder.where('application.final', filter.final ? 1 : 0);
      if (filter.phase) builder.where('application.phase', filter.phase);
      if (filter.part)
        whereContains(builder, ['application.number', 'enterprise.name', 'enterprise.credit_code'], filter.part);
      if (filter.waiting) {
        const pairs = filter.waiting.map(({ procedure, state }) => [procedure, state]);
        builder.whereIn(['application.procedure', 'application.state'], pairs);
      }
    });
}

function toApplication(row: ApplicationRow): Application {
  return {
    id: row.id,
    number: row.number,
    procedure: row.procedure,
    enterpriseId: row.enterprise_id,
    state: row.state,
    stateEnteredAt: row.state_entered_at,
    phase: row.phase,
    final: row.final === 1,
    dueOn: row.due_on,
    wakesAt: row.wakes_at,
    offlineReason: row.offline_reason,
    editionId: row.edition_id,
    pinned: row.pinned === 1,
    asOf: row.as_of,
    version: row.version,
    data: objectFromText(row.data),
    facts: row.facts === null ? null : objectFromText(row.facts),
    differences: row.differences === null ? [] : (fromJsonText(row.differences) as Difference[]),
    grade: row.grade === null ? null : (fromJsonText(row.grade) as GradeRef),
    recheck: row.recheck === null ? null : row.recheck === 1,
    aboutId: row.about_id,
    cause: row.cause === null ? null : (fromJsonText(row.cause) as CaseCause),
    finding: row.finding,
    filing: row.filing_code === null ? null : { by: row.filed_by, codeIndex: row.filing_code },
    shown: row.shown === 1,
    startedBy: row.started_by,
    startedAt: row.started_at,
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
  };
}

function toRow(application: Application): ApplicationRow {
  return {
    id: application.id,
    number: application.number,
    procedure: application.procedure,
    enterprise_id: application.enterpriseId,
    state: application.state,
    state_entered_at: application.stateEnteredAt,
    phase: application.phase,
    final: application.final ? 1 : 0,
    due_on: application.dueOn,
    wakes_at: application.wakesAt,
    offline_reason: application.offlineReason,
    edition_id: application.editionId,
    pinned: application.pinned ? 1 : 0,
    as_of: application.asOf,
    version: application.version,
    data: toJsonText(application.data),
    facts: application.facts === null ? null : toJsonText(application.facts),
    differences: toJsonText(application.differences),
    grade: application.grade === null ? null : toJsonText(application.grade),
    recheck: application.recheck === null ? null : Number(application.recheck),
    about_id: application.aboutId,
    cause: application.cause === null ? null : toJsonText(application.cause),
    cause_facts: application.cause?.facts ?? null,
    finding: application.finding,
    filed_by: application.filing?.by ?? null,
    filing_code: application.filing?.codeIndex ?? null,
    shown: application.shown ? 1 : 0,
    started_by: application.startedBy,
    started_at: application.startedAt,
    submitted_at: application.submittedAt,
    changed_at: application.changedAt,
  };
}
