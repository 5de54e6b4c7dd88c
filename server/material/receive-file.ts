import busboy from 'busboy';
import type { Request } from 'express';
import { Problem } from '#server/http/problem.ts';
import type { FileRules, FileStore, StoredFile } from '#server/world/file-store.ts';

/** A file as it came in, with the name its owner gave it. */
export interface ReceivedFile extends StoredFile {
  readonly name: string;
}

const FIELD = 'file';
const LONGEST_NAME = 200;

/**
 * Streams the field `file` of a multipart request into the store; nothing of it is ever whole in memory.
 * @throws Problem when there is no such field, or the store refuses the file.
 */
export async function receiveFile(request: Request, store: FileStore, rules: FileRules): Promise<ReceivedFile> {
  const form = busboy({
    headers: request.headers,
    // Browsers send names in UTF-8, busboy reads them as latin1 unless told.
    defParamCharset: 'utf8',
    limits: { files: 1, fields: 0, fileSize: rules.maxBytes + 1 },
  });
  return new Promise((resolve, reject) => {
    let receiving: Promise<ReceivedFile> | undefined;
    form.on('file', (field, content, { filename }) => {
      if (field !== FIELD) {
        content.resume();
        return;
      }
      receiving = store.put(content, rules).then((stored) => ({ ...stored, name: cleanName(filename ?? '') }));
      receiving.catch((error: unknown) => {
        content.resume();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    form.on('close', () => {
      if (receiving) receiving.then(resolve, reject);
      else reject(noFile());
    });
    form.on('error', () => reject(noFile()));
    request.on('aborted', () => form.destroy());
    request.pipe(form);
  });
}

/** Only the last step of a path, without control characters. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const printable = [...last].filter((character) => character >= ' ' && character !== '\u007f').join('');
  return printable.slice(-LONGEST_NAME) || FIELD;
}

function noFile(): Problem {
  return new Problem(400, 'no-file', {
    zh: '没有收到文件。请选择文件后重新上传。',
    en: 'No file came with the request. Choose one and upload it again.',
  });
}
