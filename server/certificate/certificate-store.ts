import { countRows, type Queries } from '#server/db/database.ts';
import { fromJsonText, objectFromText, toJsonText } from '#server/db/json-text.ts';
import { offsetOf, type Page, type PageRequest } from '#server/db/page.ts';
import { nextSequence } from '#server/db/row-order.ts';
import { whereContains } from '#server/db/search.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Certificate } from './certificate.ts';

interface CertificateRow {
  id: string;
  number: string;
  printing: number;
  enterprise_id: string;
  application_id: string;
  evaluation_id: string | null;
  edition_id: string;
  procedure: string;
  enterprise_name: string;
  credit_code: string;
  grade: string;
  grade_title: string;
  holder: string;
  issued_on: string;
  valid_until: string;
  state: string;
  valid: number;
  successor: string | null;
  check_code_index: string;
  check_code_sealed: string;
  became_valid_at: string | null;
  created_at: string;
  law_id: string;
  wakes_after: string | null;
}

/** Which certificates are wanted. */
export interface CertificateFilter {
  readonly enterprise?: string | undefined;
  readonly state?: string | undefined;
  readonly part?: string | undefined;
}

/** A part of the holders: those after an id, perhaps only of certificates whose last day is one of some. */
export interface HolderFilter {
  readonly after: string;
  readonly validUntil?: readonly string[];
  readonly limit: number;
}

/** Keeps a new certificate; false when its check code is taken, which asks for another one. */
export async function insertCertificate(trx: Queries, certificate: Certificate): Promise<boolean> {
  const kept: unknown[] = await trx('certificate')
    .insert({ ...toRow(certificate), sequence: await nextSequence(trx, 'certificate') })
    .onConflict('check_code_index')
    .ignore()
    .returning('id');
  return kept.length === 1;
}

/** Writes what changed of a certificate. */
export async function updateCertificate(trx: Queries, certificate: Certificate): Promise<void> {
  await trx('certificate').where({ id: certificate.id }).update(toRow(certificate));
}

/** The last printing of a number. */
export async function findCertificate(db: Queries, number: string): Promise<Certificate | undefined> {
  const row = await db<CertificateRow>('certificate').where({ number }).orderBy('printing', 'desc').first();
  return row && toCertificate(row);
}

/** One printing of a number. */
export async function findPrinting(db: Queries, number: string, printing: number): Promise<Certificate | undefined> {
  const row = await db<CertificateRow>('certificate').where({ number, printing }).first();
  return row && toCertificate(row);
}

/** The certificate that an application led to. */
export async function findOfApplication(db: Queries, application: string): Promise<Certificate | undefined> {
  const row = await db<CertificateRow>('certificate')
    .where({ application_id: application })
    .orderBy('created_at', 'desc')
    .orderBy('sequence', 'desc')
    .first();
  return row && toCertificate(row);
}

/** Everything an enterprise was ever given, newest first. */
export async function listOfHolder(db: Queries, enterprise: string): Promise<Certificate[]> {
  const rows: CertificateRow[] = await db<CertificateRow>('certificate')
    .where({ enterprise_id: enterprise })
    .orderBy('created_at', 'desc')
    .orderBy('printing', 'desc')
    .orderBy('sequence', 'desc');
  return rows.map(toCertificate);
}

/** A page of certificates, newest first. */
export async function listCertificates(
  db: Queries,
  filter: CertificateFilter,
  page: PageRequest,
): Promise<Page<Certificate>> {
  const query = db<CertificateRow>('certificate').modify((builder) => {
    if (filter.enterprise) builder.where('enterprise_id', filter.enterprise);
    if (filter.state) builder.where('state', filter.state);
    if (filter.part) whereContains(builder, ['number', 'enterprise_name', 'credit_code'], filter.part);
  });
  const total = await countRows(query);
  const rows = (await query
    .clone()
    .orderBy('created_at', 'desc')
    .orderBy('number', 'desc')
    .limit(page.size)
    .offset(offsetOf(page))) as CertificateRow[];
  return { items: rows.map(toCertificate), total, ...page };
}

/** Handed-over certificates by their exact number or credit code, or by a part of the name. */
export async function lookUp(db: Queries, wanted: string, limit: number): Promise<Certificate[]> {
  const rows: CertificateRow[] = await db<CertificateRow>('certificate')
    .whereNotNull('became_valid_at')
    .andWhere((builder) => {
      builder
        .where('number', wanted.toUpperCase())
        .orWhere('credit_code', wanted.toUpperCase())
        .orWhere((named) => whereContains(named, ['enterprise_name'], wanted));
    })
    .orderBy('valid', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(limit);
  return rows.map(toCertificate);
}

/** The handed-over certificate with a check code. */
export async function findByCheckCode(db: Queries, index: string): Promise<Certificate | undefined> {
  const row = await db<CertificateRow>('certificate')
    .where({ check_code_index: index })
    .whereNotNull('became_valid_at')
    .first();
  return row && toCertificate(row);
}

/** Certificates that time moves before `today`. */
export async function listWoken(db: Queries, today: string): Promise<Certificate[]> {
  const rows: CertificateRow[] = await db<CertificateRow>('certificate')
    .where('wakes_after', '<', today)
    .orderBy('sequence');
  return rows.map(toCertificate);
}

/** Every certificate, in pieces. */
export async function listEvery(db: Queries, { from, size }: { from: number; size: number }): Promise<Certificate[]> {
  const rows: CertificateRow[] = await db<CertificateRow>('certificate').orderBy('id').limit(size).offset(from);
  return rows.map(toCertificate);
}

/** Ids of enterprises that were ever handed a certificate, after the given one in their order. */
export async function listHolderIds(db: Queries, { after, validUntil, limit }: HolderFilter): Promise<string[]> {
  return db('certificate')
    .whereNotNull('became_valid_at')
    .andWhere('enterprise_id', '>', after)
    .modify((builder) => {
      if (validUntil) builder.whereIn('valid_until', validUntil);
    })
    .distinct('enterprise_id')
    .orderBy('enterprise_id')
    .limit(limit)
    .pluck('enterprise_id');
}

/** Notes that a check code was asked for; answers how often it was before. */
export async function countCheckQuery(trx: Queries, index: string, at: string): Promise<number> {
  const earlier = await countRows(trx('check_query').where({ code_index: index }));
  await trx('check_query').insert({ code_index: index, queried_at: at });
  return earlier;
}

function toCertificate(row: CertificateRow): Certificate {
  return {
    id: row.id,
    number: row.number,
    printing: row.printing,
    enterpriseId: row.enterprise_id,
    applicationId: row.application_id,
    evaluationId: row.evaluation_id,
    editionId: row.edition_id,
    procedure: row.procedure,
    enterpriseName: row.enterprise_name,
    creditCode: row.credit_code,
    grade: { id: row.grade, title: fromJsonText(row.grade_title) as LocalText },
    holder: objectFromText(row.holder),
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    state: row.state,
    valid: row.valid === 1,
    successor: row.successor,
    checkCodeIndex: row.check_code_index,
    checkCodeSealed: row.check_code_sealed,
    becameValidAt: row.became_valid_at,
    createdAt: row.created_at,
    lawId: row.law_id,
    wakesAfter: row.wakes_after,
  };
}

function toRow(certificate: Certificate): CertificateRow {
  return {
    id: certificate.id,
    number: certificate.number,
    printing: certificate.printing,
    enterprise_id: certificate.enterpriseId,
    application_id: certificate.applicationId,
    evaluation_id: certificate.evaluationId,
    edition_id: certificate.editionId,
    procedure: certificate.procedure,
    enterprise_name: certificate.enterpriseName,
    credit_code: certificate.creditCode,
    grade: certificate.grade.id,
    grade_title: toJsonText(certificate.grade.title),
    holder: toJsonText(certificate.holder),
    issued_on: certificate.issuedOn,
    valid_until: certificate.validUntil,
    state: certificate.state,
    valid: certificate.valid ? 1 : 0,
    successor: certificate.successor,
    check_code_index: certificate.checkCodeIndex,
    check_code_sealed: certificate.checkCodeSealed,
    became_valid_at: certificate.becameValidAt,
    created_at: certificate.createdAt,
    law_id: certificate.lawId,
    wakes_after: certificate.wakesAfter,
  };
}
