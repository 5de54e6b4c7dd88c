import { APPLICANT_PASSWORD } from './applicant.ts';
import { STAFF_PASSWORD, type RunningServer } from './running-server.ts';
import type { Visitor } from './visitor.ts';

/** Somebody at the door. */
export interface Person {
  readonly name: string;
  /** The role they hold; null for a passer-by. */
  readonly role: string | null;
  readonly powers: readonly string[];
  /** Whose enterprise they act for; null for staff and for a passer-by. */
  readonly of: 'owner' | 'stranger' | null;
  readonly visitor: Visitor;
  /** Another session of theirs. */
  comesAgain(): Promise<Visitor>;
}

/** Somebody in every role that people hold, applicants with the logins `owner` and `stranger`, and a passer-by. */
export async function gatherPeople(server: RunningServer): Promise<readonly Person[]> {
  const { rulebook, db } = server.services;
  const roles = (await rulebook.getCurrent(db.queries)).roles.filter(({ may }) => may.length > 0);
  const told = roles.flatMap(({ id, may, registers }): Omit<Person, 'visitor' | 'comesAgain'>[] =>
    registers === undefined
      ? [{ name: id, role: id, powers: may, of: null }]
      : (['owner', 'stranger'] as const).map((of) => ({ name: of, role: id, powers: may, of })),
  );
  const enter = async ({ name, of }: (typeof told)[number]) => {
    const visitor = server.visitor();
    await visitor.signIn(name, of === null ? STAFF_PASSWORD : APPLICANT_PASSWORD);
    return visitor;
  };
  const signedIn = await Promise.all(
    told.map(async (one) => ({ ...one, visitor: await enter(one), comesAgain: () => enter(one) })),
  );
  const comesAgain = () => Promise.resolve(server.visitor());
  return [...signedIn, { name: 'nobody', role: null, powers: [], of: null, visitor: server.visitor(), comesAgain }];
}
