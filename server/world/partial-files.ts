import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#server/http/problem.ts';

/** Files that come in pieces. What came before a connection broke stays, so that the rest can follow. */
export interface PartialFiles {
  begin(id: string): Promise<void>;
  /** How many bytes have come; 0 for a file that is not there. */
  lengthOf(id: string): Promise<number>;
  /** Writes a piece at its place; `most` is how long the whole may become. */
  write(id: string, offset: number, piece: Readable, most: number): Promise<void>;
  read(id: string): ReadStream;
  discard(id: string): Promise<void>;
}

/** Opens the place for such files in `folder`, which is made when absent. */
export async function openPartialFiles(folder: string): Promise<PartialFiles> {
  await mkdir(folder, { recursive: true });
  const pathOf = (id: string) => join(folder, id);
  return {
    begin: (id) => writeFile(pathOf(id), '', { flag: 'wx' }),
    lengthOf: async (id) => (await stat(pathOf(id)).catch(() => undefined))?.size ?? 0,
    write: (id, offset, piece, most) =>
      pipeline(piece, stopAt(most - offset), createWriteStream(pathOf(id), { flags: 'r+', start: offset })),
    read: (id) => createReadStream(pathOf(id)),
    discard: (id) => rm(pathOf(id), { force: true }),
  };
}

function stopAt(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(tooLong());
      else done(null, chunk);
    },
  });
}

function tooLong(): Problem {
  return new Problem(413, 'longer-than-told', {
    zh: '收到的内容比开始上传时说的更长。文件可能已被修改，请重新选择。',
    en: 'More came than was told at the start. The file may have changed; choose it again.',
  });
}
