import { letIn } from '#server/account/open-accounts.ts';
import { ConfigError } from '#server/config.ts';
import { DatabaseUnusable } from '#server/db/address.ts';
import { Problem } from '#server/http/problem.ts';
import { addressFrom } from './database-address.ts';
import { CommandFailure, EXIT } from './exit-status.ts';

/** Options of `plumbline account`. */
export interface AccountOptions {
  readonly name?: string;
  readonly role?: readonly string[];
  readonly database?: string;
}

/** Lets a member of staff in: makes the account where there is none, and prints a password for one sign-in. */
export async function account(login: string, { name, role = [], database }: AccountOptions): Promise<number> {
  try {
    const password = await letIn(addressFrom(database), { login, ...(name !== undefined && { name }), roles: role });
    console.log(password);
    return EXIT.done;
  } catch (error) {
    if (error instanceof Problem) throw new CommandFailure(EXIT.invalid, error.text.en);
    if (!(error instanceof ConfigError) && !(error instanceof DatabaseUnusable)) throw error;
    throw new CommandFailure(EXIT.invalid, error.message);
  }
}
