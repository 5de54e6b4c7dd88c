import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import type { Clock } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import { isEditable, type ApplicationLookup, type Case } from './application-lookup.ts';
import { defectNotFound, noSuchPlace, notAnswering, notNoting, toldTooLate } from './application-problems.ts';
import { describeDefect, hasChanged, touches, type CaseContent, type Defect, type DefectPlace } from './defect.ts';
import { insertDefect, insertRound, listDefects, listRounds, removeDefect, updateDefect } from './defect-store.ts';
import type { StepEffects } from './step-effect.ts';
import type { StepService } from './step-service.ts';
import type { Surroundings } from './surroundings.ts';

/** Notes what an applicant is to mend; a step of the procedure tells it all at once. */
export interface DefectService {
  /** Whether the person may note defects now, and so belongs to those who see the list before it is told. */
  mayNote(db: Queries, by: Actor, found: Case): Promise<boolean>;
  /** @throws Problem 409 when the person may not note now, 422 for a place the case does not have. */
  note(by: Actor, application: string, place: DefectPlace, reason: string): Promise<void>;
  change(by: Actor, application: string, defect: string, reason: string): Promise<void>;
  remove(by: Actor, application: string, defect: string): Promise<void>;
  /** What the applicant did about a defect. @throws Problem 409 unless the form is open to the person. */
  answer(by: Actor, application: string, defect: string, answer: string): Promise<void>;
}

export interface DefectParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly applications: ApplicationLookup;
  readonly around: Surroundings;
  readonly steps: StepService;
}

/** Defects over the database. */
export function createDefectService(parts: DefectParts): DefectService {
  return {
    mayNote: (db, by, found) => mayNote(parts, db, by, found),
    note: (by, id, place, reason) => note(parts, by, id, place, reason),
    change: (by, id, defect, reason) =>
      withNoted(parts, by, id, defect, (trx, noted) => updateDefect(trx, { ...noted, reason })),
    remove: (by, id, defect) => withNoted(parts, by, id, defect, (trx, noted) => removeDefect(trx, noted.id)),
    answer: (by, id, defect, answer) => saveAnswer(parts, by, id, defect, answer),
  };
}

/** The deed that tells the noted defects: from then on their list stays as it is. */
export function defectEffects(around: Surroundings): StepEffects {
  return {
    'tell-defects': async ({ trx, application, now }) => {
      const round = (await listRounds(trx, application.id)).length + 1;
      await insertRound(trx, application.id, { round, toldAt: now, ...(await contentOf(trx, around, application)) });
      return application;
    },
  };
}

/** The form and files of a case as they are now. */
export async function contentOf(
  db: Queries,
  around: Surroundings,
  { id, data }: Case['application'],
): Promise<CaseContent> {
  return { data, files: await around.listFiles(db, id) };
}

async function mayNote({ steps }: DefectParts, db: Queries, by: Actor, found: Case): Promise<boolean> {
  const open = await steps.listOpen(db, by, found);
  return open.some(
    ({ needs, blocked }) => needs.defects === true && (blocked === null || blocked.code === 'no-defects'),
  );
}

async function note(parts: DefectParts, by: Actor, id: string, place: DefectPlace, reason: string): Promise<void> {
  const { db, clock, audit, around } = parts;
  await db.transact(async (trx) => {
    const found = await getNoting(parts, trx, by, id);
    const now = await contentOf(trx, around, found.application);
    const described = describeDefect(found, place, now);
    if (described === undefined) throw noSuchPlace();
    const rounds = await listRounds(trx, id);
    const before = await listDefects(trx, id);
    const last = rounds.at(-1);
    const told = before.filter((defect) => defect.round <= rounds.length);
    // What could have been told the first time may not be asked for later.
    if (last && !told.some((defect) => touches(defect, place)) && !hasChanged(place, last, now)) {
      throw toldTooLate(described.title);
    }
    const round = rounds.length + 1;
    const sequence = Math.max(0, ...before.filter((defect) => defect.round === round).map((each) => each.sequence)) + 1;
    const noted = { id: newId(), applicationId: id, round, sequence, ...place, reason, answer: null };
    await insertDefect(trx, { ...noted, notedBy: by.account, notedAt: clock.now() });
    const detail = { ...place, reason };
    await audit.record(trx, { actor: by, action: 'note-defect', subject: `application:${id}`, detail });
  });
}

/** Changes a defect that is not told yet. */
async function withNoted(
  parts: DefectParts,
  by: Actor,
  id: string,
  defect: string,
  change: (trx: Queries, noted: Defect) => Promise<void>,
): Promise<void> {
  await parts.db.transact(async (trx) => {
    await getNoting(parts, trx, by, id);
    const told = (await listRounds(trx, id)).length;
    const noted = (await listDefects(trx, id)).find((each) => each.id === defect && each.round > told);
    if (noted === undefined) throw defectNotFound();
    await change(trx, noted);
  });
}

async function saveAnswer(parts: DefectParts, by: Actor, id: string, defect: string, answer: string): Promise<void> {
  await parts.db.transact(async (trx) => {
    const found = await parts.applications.getCase(trx, by, id);
    if (!isEditable(found, by)) throw notAnswering();
    const told = (await listRounds(trx, id)).length;
    const asked = (await listDefects(trx, id)).find((each) => each.id === defect && each.round === told);
    if (asked === undefined) throw defectNotFound();
    await updateDefect(trx, { ...asked, answer: answer === '' ? null : answer });
  });
}

async function getNoting(parts: DefectParts, trx: Queries, by: Actor, id: string): Promise<Case> {
  const found = await parts.applications.getCase(trx, by, id);
  if (await mayNote(parts, trx, by, found)) return found;
  throw notNoting();
}
