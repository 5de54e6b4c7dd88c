import { findUploadProblem, materialProblems } from '#engine/material/material-problems.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import type { Actor } from '#server/account/actor.ts';
import type { ApplicationLookup, Case } from '#server/application/application-lookup.ts';
import { listEarlier } from '#server/application/reuse.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import { listAsked, type AskedMaterial } from './material-rules.ts';
import { insertFile, listFiles } from './material-store.ts';
import type { MaterialFile } from './material.ts';

/** A file handed in before that the case in hand would take as it is. */
export interface ReusableFile {
  readonly file: MaterialFile;
  readonly asked: AskedMaterial;
  /** Number of the case that it was handed in for. */
  readonly from: string;
}

/** Handing in again what was handed in before. */
export interface MaterialReuse {
  list(by: Actor, application: string): Promise<readonly ReusableFile[]>;
  /** Hands files in once more; the bytes are there already. @throws Problem 404 for one that is not on offer, 422 where too many would be given. */
  take(by: Actor, application: string, files: readonly string[]): Promise<readonly MaterialFile[]>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
}

/** Reuse over the database; the file store keeps the bytes of each file once. */
export function createMaterialReuse({ db, clock, audit, rulebook, applications }: Parts): MaterialReuse {
  return {
    list: async (by, id) =>
      offers(db.queries, await applications.getCase(db.queries, by, id), await rulebook.today(db.queries)),
    take: (by, id, wanted) =>
      db.transact(async (trx) => {
        const found = await applications.getEditableCase(trx, by, id);
        const offered = await offers(trx, found, await rulebook.today(trx));
        const taken: MaterialFile[] = [];
        for (const file of wanted) {
          const offer = offered.find((each) => each.file.id === file);
          if (offer === undefined) throw notFound({ zh: '可沿用的文件', en: 'file to hand in again' });
          const given = await listFiles(trx, id);
          const before = given.filter(({ material }) => material === offer.asked.id).length;
          const problem = findUploadProblem(offer.asked.document, offer.file, before);
          if (problem) throw new Problem(422, problem.code, problem.text);
          const copy = {
            ...offer.file,
            id: newId(),
            applicationId: id,
            uploadedBy: by.account,
            uploadedAt: clock.now(),
          };
          await insertFile(trx, copy);
          const { material, part, name, sha256 } = copy;
          const detail = { material, part, name, sha256, from: offer.from };
          await audit.record(trx, { actor: by, action: 'reuse-material', subject: `application:${id}`, detail });
          taken.push(copy);
        }
        return taken;
      }),
  };
}

/** For each material and part the files of the latest case that gave any, save those that have become too old or were given here already. */
async function offers(db: Queries, found: Case, today: PlainDate): Promise<readonly ReusableFile[]> {
  const { application, rules, procedure } = found;
  const given = await listFiles(db, application.id);
  const asked = listAsked(rules, procedure, application);
  const calendar = calendarOf(rules.source);
  const latest = new Map<string, readonly ReusableFile[]>();
  for (const earlier of await listEarlier(db, application)) {
    const files = await listFiles(db, earlier.id);
    for (const each of asked) {
      const mine = files
        .filter(({ material }) => material === each.id)
        .map((file) => ({ file, asked: each, from: earlier.number }));
      if (mine.length > 0) latest.set(each.id, mine);
    }
  }
  return [...latest.values()].flat().filter(({ file, asked: { document, grade } }) => {
    const known = file.part === null || document.parts?.some(({ id }) => id === file.part);
    const here = given.some(
      ({ material, part, sha256 }) => material === file.material && part === file.part && sha256 === file.sha256,
    );
    const question = { demand: 'optional', grade, asOf: today, files: [file] } as const;
    return known && !here && materialProblems(document, question, calendar).length === 0;
  });
}
