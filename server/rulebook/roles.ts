import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** A role as roles.json gives it. */
export interface Role {
  readonly id: string;
  readonly title: LocalText;
  /** The body whose people may hold it; null for people of no body. */
  readonly body: string | null;
  /** What it may do at the server's interface. */
  readonly may: readonly string[];
  /** Form by which an outsider registers and gets this role. */
  readonly registers?: string;
}

interface RolesDocument {
  readonly roles: readonly Role[];
}

/** The roles of an edition. */
export function listRoles(source: EditionSource): readonly Role[] {
  return listOfKind<RolesDocument>(source, 'roles').flatMap(({ document }) => document.roles);
}

/** The role that an outsider registers for. */
export function findRegistrationRole(roles: readonly Role[]): (Role & { registers: string }) | undefined {
  return roles.find((role): role is Role & { registers: string } => role.registers !== undefined);
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
