import { ConfigError } from '#server/config.ts';
import { DatabaseUnusable } from '#server/db/address.ts';
import { withRefold } from '#server/refold/open-refold.ts';
import type { FoldDifference } from '#server/refold/refold.ts';
import { addressFrom } from './database-address.ts';
import { CommandFailure, EXIT } from './exit-status.ts';

/** Options of `plumbline refold`. */
export interface RefoldOptions {
  readonly database?: string;
  readonly repair?: boolean;
}

/** Holds what is kept of every case and certificate against its events; with `repair`, keeps what the events say. */
export async function refold({ database, repair }: RefoldOptions): Promise<number> {
  try {
    return await withRefold(addressFrom(database), async (found) => {
      if (repair === true) {
        const { left, ...verdict } = await found.repair();
        return report(verdict, left, `${verdict.differences.length - left.length} repaired`);
      }
      const verdict = await found.check();
      return report(verdict, verdict.differences, `${verdict.differences.length} differences`);
    });
  } catch (error) {
    if (!(error instanceof ConfigError) && !(error instanceof DatabaseUnusable)) throw error;
    throw new CommandFailure(EXIT.invalid, error.message);
  }
}

function report(
  {
    applications,
    certificates,
    differences,
  }: Readonly<Record<'applications' | 'certificates', number>> & { differences: readonly FoldDifference[] },
  left: readonly FoldDifference[],
  counted: string,
): number {
  for (const { subject, field, kept, folded } of differences) {
    console.log(`${subject} ${field}: kept ${kept ?? 'nothing'}, events say ${folded ?? 'nothing'}`);
  }
  console.log(`${applications} cases and ${certificates} certificates folded, ${counted}, ${left.length} left`);
  return left.length === 0 ? EXIT.done : EXIT.broken;
}
