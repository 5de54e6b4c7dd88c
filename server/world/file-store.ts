import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import { Problem } from '#server/http/problem.ts';

/** What the store says of bytes it has taken in; `mediaType` is sniffed, never believed. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** How many pages it has; null where the type has none. */
  readonly pages: number | null;
}

export interface FileRules {
  readonly maxBytes: number;
  /** Media types that may come in. */
  readonly accepts: readonly string[];
}

/** Files named by their SHA-256, so that the same bytes lie there once and cannot change unnoticed. */
export interface FileStore {
  put(content: Readable, rules: FileRules): Promise<StoredFile>;
  open(sha256: string): ReadStream;
}

const LEFT_OVER_AFTER_MS = 3_600_000;

/** Looks into a file that has pages. @throws Problem for one that nobody could read. */
export interface PageCounter {
  readonly mediaType: string;
  count(path: string): Promise<number>;
}

/** Opens the store in `folder`, which is made when absent. */
export async function openFileStore(folder: string, counter: PageCounter): Promise<FileStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  await removeLeftOvers(incoming);
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(content, rules) {
      const temporary = join(incoming, randomUUID());
      try {
        const { sha256, bytes } = await receive(content, temporary, rules.maxBytes);
        const mediaType = await sniff(temporary, rules.accepts);
        const pages = mediaType === counter.mediaType ? await counter.count(temporary) : null;
        await keep(temporary, pathOf(sha256));
        return { sha256, bytes, mediaType, pages };
      } finally {
        await rm(temporary, { force: true });
      }
    },
    open: (sha256) => createReadStream(pathOf(sha256)),
  };
}

/** What a process left that ended in the middle; another one may be taking in a file just now. */
async function removeLeftOvers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > LEFT_OVER_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

async function receive(content: Readable, path: string, maxBytes: number): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        done(tooLarge(maxBytes));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(content, meter, createWriteStream(path, { flags: 'wx' }));
  return { sha256: hash.digest('hex'), bytes };
}

async function sniff(path: string, accepts: readonly string[]): Promise<string> {
  const type = await fileTypeFromFile(path);
  if (type && accepts.includes(type.mime)) return type.mime;
  throw new Problem(422, 'file-type', {
    zh: `文件内容不是允许的类型（${accepts.map(formatName).join('、')}）。请换成允许的格式后重新上传。`,
    en: `The content of the file is not of an allowed type (${accepts.map(formatName).join(', ')}). Convert it and upload it again.`,
  });
}

async function keep(temporary: string, path: string): Promise<void> {
  const known = await stat(path).catch(() => undefined);
  if (known) return;
  await mkdir(dirname(path), { recursive: true });
  await rename(temporary, path);
}

/** A file larger than is taken. */
export function tooLarge(maxBytes: number): Problem {
  const megabytes = Math.floor(maxBytes / 1_048_576);
  return new Problem(413, 'file-too-large', {
    zh: `文件超过 ${megabytes} MB。请压缩或拆分后重新上传。`,
    en: `The file is larger than ${megabytes} MB. Compress or split it and upload it again.`,
  });
}

/** What people call a media type: application/pdf is PDF. */
function formatName(mediaType: string): string {
  return (mediaType.split('/').at(-1) ?? mediaType).toUpperCase();
}
