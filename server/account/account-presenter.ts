import type { Queries } from '#server/db/database.ts';
import { presentEnterprise } from '#server/enterprise/enterprise.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { powersOf, type Role } from '#server/rulebook/roles.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Account } from './account.ts';

/** Shows accounts as the interface describes them. */
export function createAccountPresenter(rulebook: RulebookLookup) {
  return async (db: Queries, account: Account) => {
    const { roles } = await rulebook.getCurrent(db);
    const enterprise = account.enterpriseId === null ? undefined : await getEnterprise(db, account.enterpriseId);
    return {
      id: account.id,
      login: account.login,
      name: account.name,
      email: account.email,
      roles: roles.filter(({ id }) => account.roles.includes(id)).map(presentRole),
      powers: [...powersOf(roles, account.roles)],
      enterprise: enterprise ? presentEnterprise(enterprise) : null,
      lockedUntil: account.lockedUntil,
    };
  };
}

/** A role without what it may do. */
export function presentRole({ id, title, body }: Role) {
  return { id, title, body };
}
