import type { Readable } from 'node:stream';
import { ageProblems, findUploadProblem, type MaterialProblem } from '#engine/material/material-problems.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Actor } from '#server/account/actor.ts';
import type { ApplicationLookup, Case } from '#server/application/application-lookup.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import type { FileRules, FileStore } from '#server/world/file-store.ts';
import { newId } from '#server/world/ids.ts';
import { askedOf, findAsked, refuseStrayScan, rulesOf, type GivenFor } from './given-for.ts';
import type { AskedMaterial } from './material-rules.ts';
import { dateFile, insertFile, listFiles, listReplaced, removeFile } from './material-store.ts';
import type { MaterialFile } from './material.ts';
import type { ReceivedFile } from './receive-file.ts';

/** A material with the files given for it, and those whose place they took. */
export interface MaterialView extends AskedMaterial {
  readonly files: readonly MaterialFile[];
  readonly replaced: readonly MaterialFile[];
}

/** Takes files in, lists them, hands them out. */
export interface MaterialService {
  list(by: Actor, application: string): Promise<readonly MaterialView[]>;
  /** `receive` is called once it is clear that the file may come in, with the rules of its material. */
  upload(
    by: Actor,
    application: string,
    given: GivenFor,
    receive: (rules: FileRules) => Promise<ReceivedFile>,
  ): Promise<MaterialFile>;
  /** Notes the day a file was made, where its owner says so later. */
  date(by: Actor, application: string, file: string, madeOn: PlainDate): Promise<MaterialFile>;
  remove(by: Actor, application: string, file: string): Promise<void>;
  open(
    by: Actor,
    application: string,
    file: string,
  ): Promise<{ readonly file: MaterialFile; readonly content: Readable }>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly files: FileStore;
  readonly applications: ApplicationLookup;
  readonly rulebook: RulebookLookup;
}

/** Materials over the database and the file store. */
export function createMaterialService(parts: Parts): MaterialService {
  const { db, clock, audit, files, applications, rulebook } = parts;
  return {
    async list(by, id) {
      const found = await applications.getCase(db.queries, by, id);
      const given = await listFiles(db.queries, id);
      const replaced = await listReplaced(db.queries, id);
      return askedOf(found).map((asked) => ({
        ...asked,
        files: given.filter(({ material }) => material === asked.id),
        replaced: replaced.filter(({ material }) => material === asked.id),
      }));
    },
    async upload(by, id, given, receive) {
      const asked = findAsked(await applications.getEditableCase(db.queries, by, id), given);
      const received = await receive(rulesOf(asked));
      return db.transact(async (trx) => {
        const found = await applications.getEditableCase(trx, by, id);
        const before = await listFiles(trx, id);
        refuseStrayScan(found.application, given);
        const judged = { ...given, ...received };
        const today = await rulebook.today(trx);
        refuse(asked && findProblem(found, asked, judged, countOthers(before, given), today));
        refuseSame(before, given, received);
        const file: MaterialFile = {
          id: newId(),
          applicationId: id,
          ...given,
          ...received,
          uploadedBy: by.account,
          uploadedAt: clock.now(),
        };
        if (given.replaces !== null) await removeFile(trx, getFile(before, given.replaces).id, clock.now());
        await insertFile(trx, file);
        const detail = { ...given, name: file.name, sha256: file.sha256 };
        await audit.record(trx, { actor: by, action: 'upload-material', subject: `application:${id}`, detail });
        return file;
      });
    },
    date: (by, id, file, madeOn) =>
      db.transact(async (trx) => {
        const found = await applications.getEditableCase(trx, by, id);
        const dated = { ...getFile(await listFiles(trx, id), file), madeOn };
        const asked = findAsked(found, dated);
        refuse(asked && findAgeProblem(found, asked, dated, await rulebook.today(trx)));
        await dateFile(trx, file, madeOn);
        const detail = { material: dated.material, name: dated.name, madeOn };
        await audit.record(trx, { actor: by, action: 'date-material', subject: `application:${id}`, detail });
        return dated;
      }),
    remove: (by, id, file) =>
      db.transact(async (trx) => {
        await applications.getEditableCase(trx, by, id);
        const found = getFile(await listFiles(trx, id), file);
        await removeFile(trx, found.id, clock.now());
        const detail = { material: found.material, name: found.name, sha256: found.sha256 };
        await audit.record(trx, { actor: by, action: 'remove-material', subject: `application:${id}`, detail });
      }),
    async open(by, id, file) {
      await applications.getCase(db.queries, by, id);
      const found = getFile(await listKept(db.queries, id), file);
      return { file: found, content: files.open(found.sha256) };
    },
  };
}

async function listKept(db: Queries, application: string): Promise<readonly MaterialFile[]> {
  return [...(await listFiles(db, application)), ...(await listReplaced(db, application))];
}

/** How many files there are beside the one that is to go. */
function countOthers(files: readonly MaterialFile[], { material, replaces }: GivenFor): number {
  return files.filter((file) => file.material === material && file.id !== replaces).length;
}

type Judged = Pick<MaterialFile, 'name' | 'mediaType' | 'bytes' | 'pages' | 'madeOn'>;

function findProblem(
  found: Case,
  asked: AskedMaterial,
  file: Judged,
  others: number,
  today: PlainDate,
): MaterialProblem | undefined {
  const problem = findUploadProblem(asked.document, file, others);
  if (problem || file.madeOn === null) return problem;
  return findAgeProblem(found, asked, file, today);
}

function findAgeProblem(
  { rules }: Case,
  { document: { limits } }: AskedMaterial,
  file: Pick<Judged, 'name' | 'madeOn'>,
  today: PlainDate,
): MaterialProblem | undefined {
  return limits.age && ageProblems(file, limits.age, today, calendarOf(rules.source))[0];
}

/** @throws Problem 422 with the words of what is wrong. */
function refuse(problem: MaterialProblem | undefined): void {
  if (problem) throw new Problem(422, problem.code, problem.text);
}

/** @throws Problem 409 for a file that lies in the same place already. */
function refuseSame(before: readonly MaterialFile[], { material, part }: GivenFor, { sha256 }: ReceivedFile): void {
  const same = before.find((file) => file.sha256 === sha256 && file.material === material && file.part === part);
  if (same === undefined || material === null) return;
  throw new Problem(409, 'same-file', {
    zh: `内容与已上传的“${same.name}”完全相同，没有重复保存。如要补充材料，请选择另一份文件。`,
    en: `The content is the same as that of "${same.name}", which is here already; it was not kept twice. Choose another file.`,
  });
}

function getFile(files: readonly MaterialFile[], id: string): MaterialFile {
  const file = files.find((candidate) => candidate.id === id);
  if (file) return file;
  throw notFound({ zh: '文件', en: 'file' });
}
