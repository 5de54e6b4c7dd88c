import { evaluateDoubting, listDoubtable } from '#engine/evaluate/doubt.ts';
import type { Case } from '#server/application/application-lookup.ts';
import type { GradeRef } from '#server/application/application.ts';
import type { Queries } from '#server/db/database.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { findLatestEvaluation } from './evaluation-store.ts';

/** Whether a doubted finding would change the grade of the case it is about. */
export async function presentWhatIf(db: Queries, rulebook: RulebookLookup, found: Case, wanted: string | undefined) {
  const { application } = found;
  const record = await findLatestEvaluation(db, application.aboutId ?? application.id);
  if (!record) return { finding: null, now: null, then: null, changes: false, findings: [] };
  const { edition } = await rulebook.getRules(db, record.editionId);
  const doubted = wanted ?? application.finding;
  const findings = listDoubtable(edition);
  const finding = findings.find(({ id }) => id === doubted) ?? null;
  const verified = record.receipt.verified === 'all' ? 'all' : new Set(record.receipt.verified);
  const now = { grade: record.grade, eligible: record.eligible, points: record.points };
  if (finding === null) return { finding, now, then: null, changes: false, findings };
  const { grade, eligible, points } = evaluateDoubting(
    edition,
    record.facts,
    { asOf: record.asOf, verified },
    finding.id,
  );
  const then = { grade: grade ? gradeRef(grade.document) : null, eligible, points };
  return { finding, now, then, changes: then.grade?.id !== now.grade?.id, findings };
}

function gradeRef({ code, title }: { readonly code: string | number; readonly title: GradeRef['title'] }): GradeRef {
  return { id: String(code), title };
}
