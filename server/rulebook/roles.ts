import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { findRoleConflict, type Role, type RolesDocument } from '#engine/procedure/roles-document.ts';
import type { LocalText } from '#engine/model/local-text.ts';

export type { Role };

/** The roles of an edition. */
export function listRoles(source: EditionSource): readonly Role[] {
  return listOfKind<RolesDocument>(source, 'roles').flatMap(({ document }) => document.roles);
}

/** The role that an outsider registers for. */
export function findRegistrationRole(roles: readonly Role[]): (Role & { registers: string }) | undefined {
  return roles.find((role): role is Role & { registers: string } => role.registers !== undefined);
}

/** The roles of somebody who has not signed in. */
export function rolesOfEverybody(roles: readonly Role[]): readonly string[] {
  return roles.filter(({ everybody }) => everybody === true).map(({ id }) => id);
}

/** What the named roles may do together. */
export function powersOf(roles: readonly Role[], held: readonly string[]): ReadonlySet<string> {
  return new Set(roles.filter(({ id }) => held.includes(id)).flatMap(({ may }) => may));
}

/** The bodies that the named roles belong to; nobody may stand in two. */
export function bodiesOf(roles: readonly Role[], held: readonly string[]): readonly string[] {
  const bodies = roles.filter(({ id }) => held.includes(id)).flatMap(({ body }) => body ?? []);
  return [...new Set(bodies)];
}

/** The first reason why the roles cannot be held together, or are not there; undefined when they can. */
export function findConflict(source: EditionSource, wanted: readonly string[]): LocalText | undefined {
  const [named] = listOfKind<RolesDocument>(source, 'roles');
  if (named === undefined) return undefined;
  const conflicts = wanted.map((role) => findRoleConflict(named.document, wanted, role));
  return conflicts.find((conflict) => conflict !== undefined);
}
