import type { Request } from 'express';
import type { Config } from '#server/config.ts';
import type { Database } from '#server/db/database.ts';
import { originOf } from '#server/http/request.ts';
import { beginSession, csrfTokenOf } from '#server/http/session.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import type { Account } from './account.ts';
import { createAccountPresenter } from './account-presenter.ts';
import { dutiesOf } from './duty.ts';
import { insertVisit } from './visit-store.ts';

export interface SessionStartParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Config;
  readonly rulebook: RulebookLookup;
}

const DEVICE_LENGTH = 300;

/** How long a session lives without a request. */
export function idleMinutesOf({ idleMinutes }: Config, { enterpriseId }: Account): number {
  return enterpriseId === null ? idleMinutes.staff : idleMinutes.enterprise;
}

/** Begins sessions, and tells of them what the interface describes. */
export function createSessionStart({ db, clock, config, rulebook }: SessionStartParts) {
  const present = createAccountPresenter(rulebook);
  return {
    async begin(request: Request, account: Account): Promise<void> {
      const now = clock.now();
      const visit = newId();
      const device = (request.get('user-agent') ?? '').slice(0, DEVICE_LENGTH);
      const { address } = originOf(request);
      const { id: accountId, sessionEpoch: epoch } = account;
      await insertVisit(db.queries, { id: visit, accountId, epoch, device, address, beganAt: now, seenAt: now });
      await beginSession(request, { account: accountId, epoch, visit, idleMinutes: idleMinutesOf(config, account) });
    },
    async answer(request: Request, account: Account | undefined) {
      return {
        account: account ? await present(db.queries, account) : null,
        owes: account ? dutiesOf(account, config, clock.now()) : [],
        csrfToken: csrfTokenOf(request),
      };
    },
  };
}
