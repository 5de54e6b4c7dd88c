import type { Source } from '#engine/edition/documents.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** A role of the regulation. */
export interface Role {
  readonly id: string;
  readonly title: LocalText;
  /** The body whose people may hold it; null for people of no body. */
  readonly body: string | null;
  /** What it may do at the server's interface. */
  readonly may: readonly string[];
  /** Roles that the same person may not hold. */
  readonly excludes?: readonly string[];
  /** Form by which an outsider registers and gets this role. */
  readonly registers?: string;
  /** Everybody has it who has not signed in. */
  readonly everybody?: boolean;
}

/** Deeds and powers that only people of one body may have. */
export interface Reservation {
  readonly body: string;
  readonly effects: readonly string[];
  /** Events of certificates. */
  readonly events: readonly string[];
  readonly powers: readonly string[];
  readonly source: Source;
}

/** Who may do what, and who may never. */
export interface RolesDocument {
  readonly kind: 'roles';
  readonly source: Source;
  readonly reserved: readonly Reservation[];
  readonly roles: readonly Role[];
}

/** Why a person who holds some roles may not be given another; undefined when they may. */
export function findRoleConflict(
  document: RolesDocument,
  held: readonly string[],
  wanted: string,
): LocalText | undefined {
  const role = document.roles.find(({ id }) => id === wanted);
  const others = document.roles.filter(({ id }) => held.includes(id) && id !== wanted);
  if (role === undefined) return { zh: `没有“${wanted}”这一岗位`, en: `there is no role "${wanted}"` };
  const clash = others.find((other) => areApart(role, other));
  return (
    clash && {
      zh: `“${role.title.zh}”不能与“${clash.title.zh}”由同一人担任`,
      en: `nobody may be both ${role.title.en} and ${clash.title.en}`,
    }
  );
}

function areApart(a: Role, b: Role): boolean {
  const bodies = a.body !== null && b.body !== null && a.body !== b.body;
  return bodies || (a.excludes ?? []).includes(b.id) || (b.excludes ?? []).includes(a.id);
}
