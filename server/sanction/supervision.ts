import { judge } from '#engine/evaluate/evaluate.ts';
import { Reading } from '#engine/evaluate/reading.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { opensItself } from '#engine/procedure/opening.ts';
import { forgetRecheck, getKnownFacts, proceduresOf } from '#server/application/application-lookup.ts';
import type { CaseOpening } from '#server/application/case-opening.ts';
import { namesOfNews } from '#server/application/case-names.ts';
import { overlay } from '#engine/model/overlay.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import { listEnterpriseIds } from '#server/enterprise/enterprise-lookup.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { findWatchedDay, keepWatchedDay } from './watch-store.ts';

/** Watches over enterprises after their report, and opens cases by itself where a procedure says so. */
export interface Supervision {
  /** A push changed what is known of an enterprise; `before` are the captured facts without it. */
  captured(trx: Queries, enterprise: string, before: JsonObject): Promise<void>;
  /** Looks at what the days since the last look brought, once a day; answers how many cases it opened. */
  watch(): Promise<number>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly rulebook: RulebookLookup;
  readonly around: Surroundings;
  readonly opening: CaseOpening;
}

/** Supervision over the database. */
export function createSupervision(parts: Parts): Supervision {
  return {
    async captured(trx, enterprise, before) {
      const rules = await parts.rulebook.getCurrent(trx);
      const today = await parts.rulebook.today(trx);
      const after = await getCapturedFacts(trx, enterprise, rules.edition.vocabulary);
      await look(parts, trx, rules, {
        enterprise,
        before: { facts: before, day: today },
        after: { facts: after, day: today },
      });
    },
    watch: () => parts.db.transact((trx) => watch(parts, trx)),
  };
}

/** Captured facts as they stood on a day. */
interface Known {
  readonly facts: JsonObject;
  readonly day: PlainDate;
}

interface Change {
  readonly enterprise: string;
  readonly before: Known;
  readonly after: Known;
}

async function watch(parts: Parts, trx: Queries): Promise<number> {
  const rules = await parts.rulebook.getCurrent(trx);
  const today = await parts.rulebook.today(trx);
  const last = await findWatchedDay(trx, rules.record.id);
  if (last === today) return 0;
  await keepWatchedDay(trx, rules.record.id, today);
  if (last === undefined || last > today) return 0;
  let opened = 0;
  for (const enterprise of await listEnterpriseIds(trx)) {
    const facts = await getCapturedFacts(trx, enterprise, rules.edition.vocabulary);
    opened += await look(parts, trx, rules, { enterprise, before: { facts, day: last }, after: { facts, day: today } });
  }
  return opened;
}

/** Opens what the procedures say for blocking conditions that began to fail; a check before issue has to be made anew. */
async function look(parts: Parts, trx: Queries, rules: OpenRules, change: Change): Promise<number> {
  const { enterprise, before, after } = change;
  const declared = await getKnownFacts(trx, enterprise);
  const failedBefore = new Set(failing(rules, declared, before));
  const failed = failing(rules, declared, after).filter((id) => !failedBefore.has(id));
  if (failed.length === 0) return 0;
  const afterReport = await forgetRecheck(trx, rules, enterprise);
  const moment = { now: parts.clock.now(), today: after.day };
  let opened = 0;
  for (const procedure of proceduresOf(rules).filter(({ opens }) => opens.on === 'captured')) {
    const news = { failed, afterReport };
    const names = await namesOfNews(trx, parts.around, moment, { rules, procedure, enterprise, news });
    if (!opensItself(procedure, names)) continue;
    const titles = rules.edition.conditions
      .filter(({ id }) => failed.includes(id))
      .map(({ document }) => document.title.zh);
    const wanted = { procedure: procedure.id, enterprise, about: null, accusation: null, by: null };
    await parts.opening.open(trx, { ...wanted, comment: titles.join('、') });
    opened += 1;
  }
  return opened;
}

/** Ids of the blocking conditions that fail on what is known. */
function failing({ edition }: OpenRules, declared: JsonObject, { facts, day }: Known): readonly string[] {
  const reading = new Reading(edition, overlay(declared, facts), day);
  return edition.conditions
    .filter((condition) => condition.document.blocks && judge(reading, condition) === 'fails')
    .map(({ id }) => id);
}
