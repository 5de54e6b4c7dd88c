import { digestOfText } from '#engine/digest/canonical-json.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import { makeReceipt, receiptText, replayReceipt } from '#engine/receipt/receipt.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Application } from '#server/application/application.ts';
import type { ApplicationLookup } from '#server/application/application-lookup.ts';
import type { StepContext } from '#server/application/step-effect.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database } from '#server/db/database.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import type { EvaluationRecord, ItemVerification } from './evaluation.ts';
import { factsInvalid, reasonMissing, unknownItem, verificationIncomplete } from './evaluation-problems.ts';
import { findLatestEvaluation, insertEvaluation } from './evaluation-store.ts';
import { refuseOthers } from './may-verify.ts';
import { countingItems, estimate, gatherFacts, gradeOf, listItems, undecidedItems } from './judge.ts';
import { keepVerification, listVerifications } from './verification-store.ts';

/** What a reviewer says of one item. */
export interface SaidOfItem {
  readonly document: string;
  readonly finding: ItemVerification['finding'];
  readonly reason?: string;
}

/** How a stored evaluation compares with one made again. */
export interface ReplayResult {
  readonly same: boolean;
  readonly receipt: string;
  readonly recomputed: string;
}

/** Verification, evaluation and replay. */
export interface EvaluationService {
  /** @throws Problem 409 unless the person holds the present state. */
  verify(by: Actor, application: string, said: readonly SaidOfItem[]): Promise<void>;
  replay(evaluation: EvaluationRecord): Promise<ReplayResult>;
  /** The effect `evaluate`: judges the application and writes the receipt. */
  evaluateStep(context: StepContext): Promise<Application>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
}

/** Evaluation over the database. */
export function createEvaluationService(parts: Parts): EvaluationService {
  return {
    verify: (by, application, said) => verify(parts, by, application, said),
    replay: (evaluation) => replay(parts, evaluation),
    evaluateStep,
  };
}

async function verify(
  { db, clock, audit, applications }: Parts,
  by: Actor,
  id: string,
  said: readonly SaidOfItem[],
): Promise<void> {
  await db.transact(async (trx) => {
    const found = await applications.getCase(trx, by, id);
    const { application, rules } = found;
    await refuseOthers(trx, by, found);
    const items = new Set(listItems(rules).map((item) => item.id));
    for (const { document, finding, reason } of said) {
      if (!items.has(document)) throw unknownItem(document);
      if (finding === 'refused' && !reason) throw reasonMissing(document);
      await keepVerification(trx, application.id, {
        document,
        finding,
        reason: reason ?? null,
        verifiedBy: by.account,
        verifiedByName: by.name,
        verifiedAt: clock.now(),
      });
    }
    const detail = {
      items: said.map(({ document, finding, reason }) => ({ document, finding, reason: reason ?? null })),
    };
    await audit.record(trx, { actor: by, action: 'verify-items', subject: `application:${application.id}`, detail });
  });
}

async function evaluateStep(context: StepContext): Promise<Application> {
  const { trx, rules, application, now, today } = context;
  const { facts, differences } = await gatherFacts(trx, rules, application);
  const problems = validateFacts(rules.edition.vocabulary, facts);
  if (problems.length > 0) throw factsInvalid(problems);
  const asOf = application.asOf ?? today;
  const said = await listVerifications(trx, application.id);
  const undecided = undecidedItems(rules, estimate(rules, facts, asOf), said);
  if (undecided.length > 0) throw verificationIncomplete(undecided);
  const verified = countingItems(rules, said);
  const evaluation = evaluate(rules.edition, facts, { asOf, verified });
  const receipt = makeReceipt(evaluation, verified);
  const grade = gradeOf(evaluation);
  await insertEvaluation(trx, {
    id: newId(),
    applicationId: application.id,
    editionId: rules.record.id,
    madeAt: now,
    asOf,
    grade,
    eligible: evaluation.eligible,
    points: evaluation.points.total,
    facts,
    verified: [...verified].sort(),
    verdict: toVerdict(evaluation, 'zh'),
    receipt,
    receiptDigest: digestOfText(receiptText(receipt)),
    supersedes: (await findLatestEvaluation(trx, application.id))?.id ?? null,
  });
  return { ...application, grade, differences };
}

async function replay({ db, rulebook }: Parts, record: EvaluationRecord): Promise<ReplayResult> {
  const { edition } = await rulebook.getRules(db.queries, record.editionId);
  const verified = record.receipt.verified === 'all' ? 'all' : new Set(record.receipt.verified);
  const again = makeReceipt(evaluate(edition, record.facts, { asOf: record.asOf, verified }), verified);
  return {
    same: replayReceipt(record.receipt, edition, record.facts).same,
    receipt: digestOfText(receiptText(record.receipt)),
    recomputed: digestOfText(receiptText(again)),
  };
}
