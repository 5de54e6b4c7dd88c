import type { Readable } from 'node:stream';
import { findUploadProblem, sizeInBytes } from '#engine/material/material-problems.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Actor } from '#server/account/actor.ts';
import type { ApplicationLookup, Case } from '#server/application/application-lookup.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Database } from '#server/db/database.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import type { Clock } from '#server/world/clock.ts';
import type { FileRules, FileStore } from '#server/world/file-store.ts';
import { newId } from '#server/world/ids.ts';
import { listAsked, type AskedMaterial } from './material-rules.ts';
import { insertFile, listFiles, removeFile } from './material-store.ts';
import type { MaterialFile } from './material.ts';
import type { ReceivedFile } from './receive-file.ts';

/** A material with the files given for it. */
export interface MaterialView extends AskedMaterial {
  readonly files: readonly MaterialFile[];
}

/** What a file is given for. */
export interface GivenFor {
  /** null for a file that the form itself asks for. */
  readonly material: string | null;
  readonly part: string | null;
  readonly madeOn: PlainDate | null;
  /** Set for a file that is neither: the scan of a case that staff entered. */
  readonly purpose: string | null;
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
}

/** What is taken where no material says otherwise. */
const FORM_FILE: FileRules = {
  maxBytes: 20 * 1024 * 1024,
  accepts: ['application/pdf', 'image/jpeg', 'image/png'],
};

/** Materials over the database and the file store. */
export function createMaterialService(parts: Parts): MaterialService {
  const { db, clock, audit, files, applications } = parts;
  return {
    async list(by, id) {
      const found = await applications.getCase(db.queries, by, id);
      const given = await listFiles(db.queries, id);
      return askedOf(found).map((asked) => ({
        ...asked,
        files: given.filter(({ material }) => material === asked.id),
      }));
    },
    async upload(by, id, given, receive) {
      const asked = findAsked(await applications.getEditableCase(db.queries, by, id), given);
      const received = await receive(asked ? rulesOf(asked) : FORM_FILE);
      return db.transact(async (trx) => {
        const { application } = await applications.getEditableCase(trx, by, id);
        const before = (await listFiles(trx, id)).filter(({ material }) => material === given.material);
        refuseStrayScan(application, given);
        const problem = asked && findUploadProblem(asked.document, received, before.length);
        if (problem) throw new Problem(422, problem.code, problem.text);
        const file: MaterialFile = {
          id: newId(),
          applicationId: id,
          ...given,
          ...received,
          uploadedBy: by.account,
          uploadedAt: clock.now(),
        };
        await insertFile(trx, file);
        const detail = { ...given, name: file.name, sha256: file.sha256 };
        await audit.record(trx, { actor: by, action: 'upload-material', subject: `application:${id}`, detail });
        return file;
      });
    },
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
      const found = getFile(await listFiles(db.queries, id), file);
      return { file: found, content: files.open(found.sha256) };
    },
  };
}

function askedOf({ rules, procedure, application }: Case): readonly AskedMaterial[] {
  return listAsked(rules, procedure, application);
}

/** The material a file is for; `undefined` for one that the form itself asks for. @throws Problem 404 for an unknown one. */
function findAsked(found: Case, { material, part }: GivenFor): AskedMaterial | undefined {
  if (material === null) return undefined;
  const asked = askedOf(found).find(({ id }) => id === material);
  if (asked && (part === null || asked.document.parts?.some(({ id }) => id === part))) return asked;
  throw notFound({ zh: '申报材料', en: 'material' });
}

/** @throws Problem 422 for a scan of a case that did not come on paper, or of a material. */
function refuseStrayScan({ offlineReason }: Case['application'], { purpose, material }: GivenFor): void {
  if (purpose === null || (offlineReason !== null && material === null)) return;
  throw new Problem(422, 'stray-scan', {
    zh: '只有线下代录的件才上传扫描件；单项材料请在相应材料处上传。',
    en: 'Scans belong to a case that staff entered from paper; upload a material at its own place.',
  });
}

function getFile(files: readonly MaterialFile[], id: string): MaterialFile {
  const file = files.find((candidate) => candidate.id === id);
  if (file) return file;
  throw notFound({ zh: '文件', en: 'file' });
}

function rulesOf({ document }: AskedMaterial): FileRules {
  return { maxBytes: sizeInBytes(document), accepts: document.accepts };
}
