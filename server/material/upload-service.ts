import type { Readable } from 'node:stream';
import type { Actor } from '#server/account/actor.ts';
import type { ApplicationLookup } from '#server/application/application-lookup.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import { addMinutes, type Clock } from '#server/world/clock.ts';
import { tooLarge, type FileStore } from '#server/world/file-store.ts';
import { newId } from '#server/world/ids.ts';
import type { PartialFiles } from '#server/world/partial-files.ts';
import { findAsked, refuseStrayScan, rulesOf, type GivenFor } from './given-for.ts';
import type { MaterialService } from './material-service.ts';
import { listFiles } from './material-store.ts';
import type { MaterialFile } from './material.ts';
import { cleanName } from './receive-file.ts';
import {
  deleteUpload,
  findUpload,
  finishUpload,
  insertUpload,
  listForgotten,
  listUnfinished,
  touchUpload,
  type Upload,
} from './upload-store.ts';

/** A file somebody wants to send in pieces. */
export interface WantedUpload extends GivenFor {
  readonly name: string;
  readonly bytes: number;
}

/** An upload with how much of it has come. */
export interface UploadView extends Upload {
  readonly offset: number;
}

/** Takes files in piece by piece, so that a broken connection costs one piece and no more. */
export interface UploadService {
  begin(by: Actor, application: string, wanted: WantedUpload): Promise<UploadView>;
  look(by: Actor, application: string, upload: string): Promise<UploadView>;
  /** @throws Problem 409 with the offset to go on from, where it is another one. */
  write(by: Actor, application: string, upload: string, offset: number, piece: Readable): Promise<UploadView>;
  /** Makes a file of what has come; doing it twice makes one file. */
  finish(by: Actor, application: string, upload: string): Promise<MaterialFile>;
  cancel(by: Actor, application: string, upload: string): Promise<void>;
  /** Sweeps away what nobody went on with; answers how many there were. */
  expire(): Promise<number>;
}

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly partials: PartialFiles;
  readonly applications: ApplicationLookup;
  readonly materials: MaterialService;
}

/** How long an upload waits for its next piece. */
const KEPT_MINUTES = 24 * 60;
/** What one application may have on its way at a time. */
const MOST_UNFINISHED = 30;
const MOST_UNFINISHED_BYTES = 300 * 1024 * 1024;
const BATCH = 100;

/** Uploads over the database and the place for partial files. */
export function createUploadService(parts: Parts): UploadService {
  const { db, clock, files, partials, applications, materials } = parts;
  const view = async (upload: Upload): Promise<UploadView> => ({
    ...upload,
    offset: upload.file === null ? await partials.lengthOf(upload.id) : upload.bytes,
  });
  const get = async (by: Actor, application: string, id: string): Promise<Upload> => {
    await applications.getEditableCase(db.queries, by, application);
    return getUpload(db.queries, application, id);
  };
  const discard = async (id: string): Promise<boolean> => {
    const wasThere = await db.transact((trx) => deleteUpload(trx, id));
    await partials.discard(id);
    return wasThere;
  };
  return {
    async begin(by, application, { name, bytes, ...given }) {
      const upload: Upload = {
        id: newId(),
        applicationId: application,
        given,
        name: cleanName(name),
        bytes,
        startedBy: by.account,
        touchedAt: clock.now(),
        file: null,
      };
      await db.transact(async (trx) => {
        const found = await applications.getEditableCase(trx, by, application);
        const { maxBytes } = rulesOf(findAsked(found, given));
        if (bytes > maxBytes) throw tooLarge(maxBytes);
        refuseStrayScan(found.application, given);
        await refuseUnknownPredecessor(trx, application, given);
        refuseTooMuch(await listUnfinished(trx, application), bytes);
        await insertUpload(trx, upload);
      });
      await partials.begin(upload.id);
      return view(upload);
    },
    look: async (by, application, id) => view(await get(by, application, id)),
    async write(by, application, id, offset, piece) {
      const before = await view(await get(by, application, id));
      if (before.file !== null || offset !== before.offset) throw otherOffset(before.offset);
      await partials.write(id, offset, piece, before.bytes);
      const touchedAt = clock.now();
      await db.transact((trx) => touchUpload(trx, id, touchedAt));
      return view({ ...before, touchedAt });
    },
    async finish(by, application, id) {
      const upload = await view(await get(by, application, id));
      if (upload.file !== null) return getFile(db.queries, application, upload.file);
      if (upload.offset !== upload.bytes) throw otherOffset(upload.offset);
      try {
        const file = await materials.upload(by, application, upload.given, async (rules) => ({
          ...(await files.put(partials.read(id), rules)),
          name: upload.name,
        }));
        await db.transact((trx) => finishUpload(trx, id, file.id));
        await partials.discard(id);
        return file;
      } catch (error) {
        // What was refused once would be refused again; only a new upload can help.
        if (error instanceof Problem) await discard(id);
        throw error;
      }
    },
    async cancel(by, application, id) {
      await get(by, application, id);
      await discard(id);
    },
    async expire() {
      let swept = 0;
      for (;;) {
        const before = addMinutes(clock.now(), -KEPT_MINUTES);
        const forgotten = await listForgotten(db.queries, before, BATCH);
        for (const { id } of forgotten) swept += (await discard(id)) ? 1 : 0;
        if (forgotten.length < BATCH) return swept;
      }
    },
  };
}

async function getUpload(db: Queries, application: string, id: string): Promise<Upload> {
  const upload = await findUpload(db, application, id);
  if (upload) return upload;
  throw notFound({ zh: '上传', en: 'upload' });
}

async function getFile(db: Queries, application: string, id: string): Promise<MaterialFile> {
  const file = (await listFiles(db, application)).find((candidate) => candidate.id === id);
  if (file) return file;
  throw notFound({ zh: '文件', en: 'file' });
}

async function refuseUnknownPredecessor(db: Queries, application: string, given: GivenFor): Promise<void> {
  if (given.replaces === null) return;
  await getFile(db, application, given.replaces);
}

function refuseTooMuch(unfinished: readonly Upload[], more: number): void {
  const bytes = unfinished.reduce((sum, upload) => sum + upload.bytes, more);
  if (unfinished.length < MOST_UNFINISHED && bytes <= MOST_UNFINISHED_BYTES) return;
  throw new Problem(429, 'too-much-on-its-way', {
    zh: '同时上传的文件过多。请等前面的文件传完或取消后再传。',
    en: 'Too many files are on their way at once. Wait until some have come, or cancel them.',
  });
}

function otherOffset(offset: number): Problem {
  const text = {
    zh: `已收到 ${offset} 字节，请从这里继续上传。`,
    en: `${offset} bytes have come; go on from there.`,
  };
  return new Problem(409, 'other-offset', text, { current: { offset } });
}
