import { createAuditService } from '#server/audit/audit-service.ts';
import type { DatabaseAddress } from '#server/db/address.ts';
import { withKept } from '#server/db/open-kept.ts';
import { openKeptClock } from '#server/demo/demo-clock.ts';
import { createRulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { createAccount } from './account-service.ts';
import { findAccountByLogin } from './account-store.ts';
import { giveTemporary, makeTemporary } from './password-service.ts';

/** Somebody on the staff who cannot get in by themselves: the first administrator, or one who lost the password. */
export interface LetIn {
  readonly login: string;
  /** Needed for an account that is not there yet. */
  readonly name?: string;
  readonly roles: readonly string[];
}

/**
 * Makes an account where there is none, and gives it a password for one sign-in, without a server.
 * @throws DatabaseUnusable for a database that cannot be worked with, Problem for a person that may not be.
 */
export async function letIn(address: DatabaseAddress, { login, name = login, roles }: LetIn): Promise<string> {
  return withKept(address, async (db) => {
    const clock = await openKeptClock(db);
    const parts = { db, clock, audit: createAuditService(db, clock), rulebook: createRulebookLookup(clock) };
    const known = await findAccountByLogin(db.queries, login);
    const account = known ?? (await createAccount(parts, null, { login, name, roles, password: makeTemporary() }));
    return giveTemporary(parts, null, account.id);
  });
}
