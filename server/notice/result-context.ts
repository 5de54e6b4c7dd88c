import { instantInZone, instantToDay } from '#engine/calendar/zoned-day.ts';
import { lastStep } from '#engine/edition/edition-source.ts';
import { isJsonObject, own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';
import { getCertificateState } from '#engine/procedure/certificate-rules.ts';
import type { Certificate } from '#server/certificate/certificate.ts';
import { certificateLaw } from '#server/certificate/certificate-law.ts';
import type { EvaluationRecord } from '#server/evaluation/evaluation.ts';
import type { Publicity } from '#server/publicity/publicity.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';

/** What papers may print of a certificate. */
export function certificateContext(rules: OpenRules, certificate: Certificate | undefined): Json {
  if (certificate === undefined) return null;
  const { number, printing, grade, enterpriseName, creditCode, issuedOn, validUntil, state, successor } = certificate;
  return {
    number,
    printing,
    grade: grade.id,
    gradeTitle: grade.title.zh,
    holder: enterpriseName,
    creditCode,
    issuedOn,
    validUntil,
    state: getCertificateState(certificateLaw(rules), state).title.zh,
    successor,
  };
}

/** What papers may print of a publicity; its end is written as 24:00 of its last day. */
export function publicityContext(rules: OpenRules, publicity: Publicity | undefined): Json {
  if (publicity === undefined) return null;
  const { timezone } = rules.edition.about;
  const opened = publicity.places.map(({ publishedAt }) => publishedAt).sort();
  const from = instantInZone(opened.at(-1) ?? publicity.openedAt, timezone);
  return {
    id: publicity.id,
    from,
    until: `${publicity.closesOn}T24:00:00${from.slice(19)}`,
    opensOn: publicity.opensOn,
    closesOn: publicity.closesOn,
    entries: [
      {
        name: publicity.enterpriseName,
        creditCode: publicity.creditCode,
        kind: publicity.procedureTitle.zh,
        grade: publicity.gradeTitle?.zh ?? '—',
        kindEn: publicity.procedureTitle.en,
        gradeEn: publicity.gradeTitle?.en ?? '—',
      },
    ],
    places: publicity.places.map(({ address, publishedAt }) => ({
      address,
      at: instantInZone(publishedAt, timezone),
    })),
  };
}

/** What papers may print of an evaluation: the grade found, the points, and what is not met for the grade applied for. */
export function evaluationContext(rules: OpenRules, record: EvaluationRecord | undefined, wanted: Json): Json {
  if (record === undefined) return null;
  return {
    madeOn: instantToDay(record.madeAt, rules.edition.about.timezone),
    grade: record.grade?.id ?? null,
    gradeTitle: record.grade?.title.zh ?? null,
    eligible: record.eligible,
    points: record.points,
    receiptDigest: record.receiptDigest,
    unmet: [...unmetConditions(rules, record.verdict), ...unmetCriteria(rules, record.verdict, wanted)],
  };
}

/** The title of a grade by its code. */
export function gradeTitle(rules: OpenRules, code: Json | undefined): string | null {
  const grade = rules.edition.grades.find(({ document }) => isSame(document.code, code));
  return grade?.document.title.zh ?? null;
}

function unmetConditions(rules: OpenRules, verdict: JsonObject): readonly JsonObject[] {
  return rowsAt(verdict, 'eligibility')
    .filter((row) => own(row, 'blocks') === true && own(row, 'finding') !== 'holds')
    .map((row) => {
      const document = rules.edition.conditions.find(({ id }) => lastStep(id) === own(row, 'id'));
      return saidOf(row, document?.document.title.zh);
    });
}

function unmetCriteria(rules: OpenRules, verdict: JsonObject, wanted: Json): readonly JsonObject[] {
  const judged = rowsAt(verdict, 'grades').find((row) => isSame(own(row, 'grade'), wanted));
  const grade = rules.edition.grades.find(({ document }) => isSame(document.code, wanted));
  return rowsAt(judged ?? {}, 'criteria')
    .filter((row) => own(row, 'finding') !== 'holds')
    .map((row) => {
      const document = grade?.criteria.find(({ id }) => lastStep(id) === own(row, 'id'));
      return saidOf(row, document?.document.title.zh);
    });
}

function saidOf(row: JsonObject, title: string | undefined): JsonObject {
  return {
    title: title ?? ownText(row, 'id') ?? '',
    article: ownText(row, 'article') ?? '',
    says: ownText(row, 'says') ?? '',
  };
}

function rowsAt(record: JsonObject, key: string): readonly JsonObject[] {
  const rows = own(record, key);
  return Array.isArray(rows) ? rows.filter(isJsonObject) : [];
}

/** Codes of grades are numbers or texts, and are told apart as texts. */
function isSame(one: Json | undefined, other: Json | undefined): boolean {
  const isCode = (value: Json | undefined) => typeof value === 'string' || typeof value === 'number';
  return isCode(one) && isCode(other) && (one as string) === (other as string);
}
