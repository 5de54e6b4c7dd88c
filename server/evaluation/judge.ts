import type { Compiled } from '#engine/edition/edition.ts';
import type { ItemDocument } from '#engine/edition/documents.ts';
import { evaluate, type Evaluation } from '#engine/evaluate/evaluate.ts';
import { correctFacts } from '#engine/facts/correct-facts.ts';
import { mergeFacts, type MergedFacts } from '#engine/facts/merge-facts.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Application, GradeRef } from '#server/application/application.ts';
import type { Queries } from '#server/db/database.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Deed } from '#engine/procedure/open-steps.ts';
import { listCorrections } from './correction-store.ts';
import type { ItemVerification } from './evaluation.ts';
import { listVerifications } from './verification-store.ts';

/**
 * What an application is judged by now: what was declared, as reviewers corrected it, with what institutions say laid
 * over it. The differences are those of what was declared.
 */
export async function gatherFacts(db: Queries, rules: OpenRules, application: Application): Promise<MergedFacts> {
  const { vocabulary } = rules.edition;
  const captured = await getCapturedFacts(db, application.enterpriseId, vocabulary);
  const { differences } = mergeFacts(vocabulary, application.facts ?? {}, captured);
  const { facts } = mergeFacts(vocabulary, await correctedFacts(db, application), captured);
  return { facts, differences };
}

/** The declared facts of an application as reviewers corrected them. */
export async function correctedFacts(db: Queries, { id, facts }: Application): Promise<JsonObject> {
  return facts === null ? {} : correctFacts(facts, await listCorrections(db, id));
}

/** Who verified evidence, and who corrected facts, of what stands now. */
export async function listDeeds(db: Queries, application: string): Promise<readonly Deed[]> {
  const said = await listVerifications(db, application);
  const corrections = await listCorrections(db, application);
  return [
    ...said.map(({ verifiedBy }) => ({ on: 'verify-items', actor: verifiedBy })),
    ...corrections.map(({ by }) => ({ on: 'correct-facts', actor: by })),
  ];
}

/** What the facts come to if all evidence is accepted. */
export function estimate(rules: OpenRules, facts: JsonObject, asOf: PlainDate): Evaluation {
  return evaluate(rules.edition, facts, { asOf, verified: 'all' });
}

/** Every item of the edition, in order. */
export function listItems(rules: OpenRules): readonly Compiled<ItemDocument>[] {
  return rules.edition.categories.flatMap(({ items }) => items);
}

/** Whether a person has to look at the item's evidence: what institutions push needs nobody's eyes. */
export function needsEyes(item: Compiled<ItemDocument>): boolean {
  return item.document.evidence.some((evidence) => 'material' in evidence);
}

/** Codes of the items that count: accepted ones, and those nobody has to look at unless they were refused. */
export function countingItems(rules: OpenRules, said: readonly ItemVerification[]): ReadonlySet<string> {
  const findings = new Map(said.map(({ document, finding }) => [document, finding]));
  const counting = listItems(rules).filter((item) => {
    const finding = findings.get(item.id);
    return finding === 'accepted' || (finding === undefined && !needsEyes(item));
  });
  return new Set(counting.map((item) => item.document.code));
}

/** Items that claim points and wait for somebody to look at their evidence. */
export function undecidedItems(
  rules: OpenRules,
  claimed: Evaluation,
  said: readonly ItemVerification[],
): readonly Compiled<ItemDocument>[] {
  const decided = new Set(said.map(({ document }) => document));
  return claimed.categories
    .flatMap(({ items }) => items)
    .filter(({ item, claimed: points }) => points > 0 && needsEyes(item) && !decided.has(item.id))
    .map(({ item }) => item);
}

/** The recommended grade as applications and certificates name it. */
export function gradeOf(evaluation: Evaluation): GradeRef | null {
  const grade = evaluation.grade?.document;
  return grade === undefined ? null : { id: String(grade.code), title: grade.title };
}

/** How many items wait for a reviewer, how many were refused, and how many facts corrected. */
export async function countWaiting(
  db: Queries,
  rules: OpenRules,
  application: Application,
): Promise<{ readonly undecided: number; readonly refused: number; readonly corrected: number }> {
  const said = await listVerifications(db, application.id);
  const refused = said.filter(({ finding }) => finding === 'refused').length;
  const corrected = (await listCorrections(db, application.id)).length;
  if (application.asOf === null || application.facts === null) return { undecided: 0, refused, corrected };
  const { facts } = await gatherFacts(db, rules, application);
  const claimed = estimate(rules, facts, application.asOf);
  return { undecided: undecidedItems(rules, claimed, said).length, refused, corrected };
}
