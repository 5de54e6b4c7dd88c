import type { LocalText } from '#engine/model/local-text.ts';
import type { Queries } from '#server/db/database.ts';
import type { Case } from './application-lookup.ts';
import { describeDefect } from './defect.ts';
import { listDefects, listRounds } from './defect-store.ts';

/** A defect as papers print it. */
export interface ToldDefect {
  readonly title: LocalText;
  readonly reason: string;
}

/** The defects of the list that was told last; none before the first. */
export async function listTold(
  db: Queries,
  found: Pick<Case, 'application' | 'rules' | 'procedure'>,
): Promise<readonly ToldDefect[]> {
  const last = (await listRounds(db, found.application.id)).at(-1);
  if (last === undefined) return [];
  const defects = await listDefects(db, found.application.id);
  return defects
    .filter(({ round }) => round === last.round)
    .map((defect) => ({
      title: describeDefect(found, defect, last)?.title ?? { zh: defect.reason, en: defect.reason },
      reason: defect.reason,
    }));
}

/** How many defects were noted and not told yet. */
export async function countNoted(db: Queries, application: string): Promise<number> {
  const told = (await listRounds(db, application)).length;
  return (await listDefects(db, application)).filter(({ round }) => round > told).length;
}
