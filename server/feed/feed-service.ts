import { digestOf } from '#engine/digest/canonical-json.ts';
import { validateFacts, type FactProblem } from '#engine/facts/validate-facts.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { getEnterpriseByCode } from '#server/enterprise/enterprise-lookup.ts';
import { Problem } from '#server/http/problem.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { toUtc, type Clock } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import { findSameRecord, insertCaptured } from './captured-store.ts';
import { getCapturedFacts } from './feed-lookup.ts';
import type { CapturedRecord } from './feed.ts';

/** What an institution hands over. */
export interface Push {
  readonly source: string;
  readonly creditCode: string;
  readonly sourceUpdatedAt: string;
  /** Part of a facts object. */
  readonly facts: JsonObject;
}

/** Whether a push was new or known already. */
export interface Acknowledgement {
  readonly record: CapturedRecord;
  readonly status: 'accepted' | 'duplicate';
}

/** Takes in what institutions record. */
export interface FeedService {
  /** @throws Problem 404 for an unknown enterprise, 422 for facts that the ruleset does not know. */
  push(by: Actor, push: Push): Promise<Acknowledgement>;
}

/** Who wants to know that captured facts of an enterprise changed. */
export interface CapturedWatcher {
  captured(trx: Queries, enterprise: string, before: JsonObject): Promise<void>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly watcher: CapturedWatcher;
}

/** The feed over the database. */
export function createFeedService({ db, clock, audit, rulebook, watcher }: Parts): FeedService {
  return {
    push: (by, push) =>
      db.transact(async (trx) => {
        const enterprise = await getEnterpriseByCode(trx, push.creditCode);
        const rules = await rulebook.getCurrent(trx);
        refuseUnknownFacts(rules, push.facts);
        const sourceUpdatedAt = toUtc(push.sourceUpdatedAt);
        const digest = digestOf({ sourceUpdatedAt, facts: push.facts });
        const known = await findSameRecord(trx, enterprise.id, push.source, digest);
        if (known) return { record: known, status: 'duplicate' };
        const record: CapturedRecord = {
          id: newId(),
          enterpriseId: enterprise.id,
          source: push.source,
          sourceUpdatedAt,
          receivedAt: clock.now(),
          receivedBy: by.account,
          facts: push.facts,
          digest,
        };
        const before = await getCapturedFacts(trx, enterprise.id, rules.edition.vocabulary);
        await insertCaptured(trx, record);
        const subject = `enterprise:${enterprise.id}`;
        const detail = { source: push.source, digest };
        await audit.record(trx, { actor: by, action: 'push-captured', subject, detail });
        await watcher.captured(trx, enterprise.id, before);
        return { record, status: 'accepted' };
      }),
  };
}

/** A push is a part, so what it leaves out is no fault; rows may hold their key and the captured fields only. */
function refuseUnknownFacts(rules: OpenRules, facts: JsonObject): void {
  const errors = validateFacts(rules.edition.vocabulary, facts).filter(({ code }) => code !== 'required');
  if (errors.length > 0) throw unknownFacts(errors);
}

function unknownFacts(errors: readonly FactProblem[]): Problem {
  return new Problem(
    422,
    'facts-invalid',
    {
      zh: '推送的数据项有误，见各项说明。请更正后重新推送。',
      en: 'Some of the pushed facts are not valid; see each. Mend them and push again.',
    },
    { errors },
  );
}
