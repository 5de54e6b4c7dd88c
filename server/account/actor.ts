import type { Duty } from './duty.ts';

/** Who does something, as every use case is told. */
export interface Actor {
  readonly account: string;
  /** What comes before everything else: such as choosing a password of one's own. */
  readonly owes: readonly Duty[];
  readonly name: string;
  readonly roles: readonly string[];
  /** What the roles may do at the interface, as roles.json grants it. */
  readonly powers: ReadonlySet<string>;
  /** The enterprise it acts for; null for staff. */
  readonly enterprise: string | null;
  readonly origin: Origin;
}

/** Where a request came from, for the audit trail. */
export interface Origin {
  readonly requestId: string | null;
  readonly address: string | null;
}

/** For work that nobody asked for over the network. */
export const INTERNAL: Origin = { requestId: null, address: null };
