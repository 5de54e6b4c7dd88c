import type { AuditService } from '#server/audit/audit-service.ts';
import type { Config } from '#server/config.ts';
import type { Database } from '#server/db/database.ts';
import { notFound } from '#server/http/problem.ts';
import { addMinutes, type Clock } from '#server/world/clock.ts';
import type { Account } from './account.ts';
import type { Actor } from './actor.ts';
import { idleMinutesOf } from './session-start.ts';
import { endOtherVisits, endVisit, listVisits, type Visit } from './visit-store.ts';

/** Where people are signed in, and an end to it. */
export interface VisitService {
  list(account: Account): Promise<readonly Visit[]>;
  /** @throws Problem 404 for a visit that is not the person's, or is over. */
  end(by: Actor, visit: string): Promise<void>;
  /** Ends all visits of the person but one. */
  endOthers(by: Actor, but: string): Promise<void>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Config;
  readonly audit: AuditService;
}

/** Visits over the database. */
export function createVisitService({ db, clock, config, audit }: Parts): VisitService {
  const entry = (actor: Actor, ended: number) => {
    return { actor, action: 'end-visits', subject: `account:${actor.account}`, detail: { ended } };
  };
  return {
    list: (account) => listVisits(db.queries, account, addMinutes(clock.now(), -idleMinutesOf(config, account))),
    end: (by, visit) =>
      db.transact(async (trx) => {
        if (!(await endVisit(trx, by.account, visit, clock.now()))) throw notFound({ zh: '登录记录', en: 'session' });
        await audit.record(trx, entry(by, 1));
      }),
    endOthers: (by, but) =>
      db.transact(async (trx) => {
        await audit.record(trx, entry(by, await endOtherVisits(trx, by.account, but, clock.now())));
      }),
  };
}
