import type { Queries } from '#server/db/database.ts';
import type { Instant } from '#server/world/clock.ts';
import type { Case } from './application-lookup.ts';
import { describeDefect, hasChanged, type CaseContent, type Defect } from './defect.ts';
import { listDefects, listRounds } from './defect-store.ts';

/** What a person may do with the lists of a case. */
export interface DefectRights {
  /** May note; sees the list before it is told. */
  readonly noting: boolean;
  /** May say what was done about the last list. */
  readonly answering: boolean;
  /** Sees a list that is not told yet. */
  readonly staff: boolean;
}

/** The lists of a case, the first first, each defect with what stood at its place when it was told and what does now. */
export async function presentDefects(db: Queries, found: Case, now: CaseContent, rights: DefectRights) {
  const rounds = await listRounds(db, found.application.id);
  const defects = await listDefects(db, found.application.id);
  const told = rounds.map((round, index) => {
    const after = rounds[index + 1] ?? now;
    return presentList(found, { round: round.round, toldAt: round.toldAt, defects }, round, after);
  });
  const open = { round: rounds.length + 1, toldAt: null, defects };
  const noted = rights.staff && defects.some(({ round }) => round === open.round);
  const { noting, answering } = rights;
  return {
    noting,
    answering: answering && rounds.length > 0,
    lists: [...told, ...(noted ? [presentList(found, open, undefined, now)] : [])],
  };
}

interface List {
  readonly round: number;
  readonly toldAt: Instant | null;
  readonly defects: readonly Defect[];
}

function presentList(found: Case, { round, toldAt, defects }: List, before: CaseContent | undefined, now: CaseContent) {
  return {
    round,
    toldAt,
    defects: defects
      .filter((defect) => defect.round === round)
      .map((defect) => presentDefect(found, defect, before, now)),
  };
}

function presentDefect(found: Case, defect: Defect, before: CaseContent | undefined, now: CaseContent) {
  const { id, pointer, material, part, reason, answer } = defect;
  const was = before && describeDefect(found, defect, before);
  const is = describeDefect(found, defect, now);
  return {
    id,
    pointer,
    material,
    part,
    title: was?.title ?? is?.title ?? { zh: pointer ?? material ?? '', en: pointer ?? material ?? '' },
    reason,
    answer,
    before: was?.value ?? null,
    now: is?.value ?? null,
    changed: before === undefined ? null : hasChanged(defect, before, now),
  };
}
