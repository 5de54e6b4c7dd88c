import type { JsonObject } from '#engine/model/json.ts';

/** An enterprise that registered. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  /** What the registration form told. */
  readonly registration: JsonObject;
  readonly registeredAt: string;
}

/** What an enterprise was called until an application gave it another name or credit code. */
export interface FormerName {
  readonly name: string;
  readonly creditCode: string;
  readonly until: string;
  readonly applicationId: string;
}

/** An enterprise as the interface shows it. */
export function presentEnterprise(enterprise: Enterprise) {
  const { id, name, creditCode, registeredAt } = enterprise;
  return { id, name, creditCode, registeredAt };
}

/** A former name as the interface shows it. */
export function presentFormerName({ name, creditCode, until, applicationId }: FormerName) {
  return { name, creditCode, until, application: applicationId };
}
