import type { Queries } from '#server/db/database.ts';
import { fromJsonText, objectFromText, toJsonText } from '#server/db/json-text.ts';
import type { Defect, ToldRound } from './defect.ts';
import type { GivenFile } from './surroundings.ts';

interface DefectRow {
  id: string;
  application_id: string;
  round: number;
  sequence: number;
  pointer: string | null;
  material: string | null;
  part: string | null;
  reason: string;
  answer: string | null;
  noted_by: string;
  noted_at: string;
}

interface RoundRow {
  round: number;
  told_at: string;
  data: string;
  files: string;
}

/** All defects of an application, list after list, in the order they were noted. */
export async function listDefects(db: Queries, application: string): Promise<Defect[]> {
  const rows: DefectRow[] = await db<DefectRow>('application_defect')
    .where({ application_id: application })
    .orderBy(['round', 'sequence']);
  return rows.map((row) => ({
    id: row.id,
    applicationId: row.application_id,
    round: row.round,
    sequence: row.sequence,
    pointer: row.pointer,
    material: row.material,
    part: row.part,
    reason: row.reason,
    answer: row.answer,
    notedBy: row.noted_by,
    notedAt: row.noted_at,
  }));
}

/** Notes a defect. */
export async function insertDefect(trx: Queries, defect: Defect): Promise<void> {
  await trx('application_defect').insert({
    id: defect.id,
    application_id: defect.applicationId,
    round: defect.round,
    sequence: defect.sequence,
    pointer: defect.pointer,
    material: defect.material,
    part: defect.part,
    reason: defect.reason,
    answer: defect.answer,
    noted_by: defect.notedBy,
    noted_at: defect.notedAt,
  });
}

/** Writes another reason or answer. */
export async function updateDefect(trx: Queries, { id, reason, answer }: Defect): Promise<void> {
  await trx('application_defect').where({ id }).update({ reason, answer });
}

/** Takes a noted defect back. */
export async function removeDefect(trx: Queries, id: string): Promise<void> {
  await trx('application_defect').where({ id }).delete();
}

/** The lists that were told, the first first. */
export async function listRounds(db: Queries, application: string): Promise<ToldRound[]> {
  const rows: RoundRow[] = await db<RoundRow & { application_id: string }>('application_round')
    .where({ application_id: application })
    .orderBy('round');
  return rows.map((row) => ({
    round: row.round,
    toldAt: row.told_at,
    data: objectFromText(row.data),
    files: fromJsonText(row.files) as GivenFile[],
  }));
}

/** Keeps a list as told, with the case as it was then. */
export async function insertRound(trx: Queries, application: string, round: ToldRound): Promise<void> {
  await trx('application_round').insert({
    application_id: application,
    round: round.round,
    told_at: round.toldAt,
    data: toJsonText(round.data),
    files: toJsonText(round.files),
  });
}
