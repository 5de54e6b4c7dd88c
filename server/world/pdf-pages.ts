import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem } from '#server/http/problem.ts';
import type { PageCounter } from './file-store.ts';

/** Counts the pages of PDFs, and is to be closed. */
export interface PdfPages extends PageCounter {
  close(): Promise<void>;
}

/** What the process answers: the pages, or why there are none to count. */
type CountedPages = { readonly pages: number } | { readonly refused: 'encrypted' | 'broken' };

const MOST_MEMORY_MB = 512;
/** Starting takes seconds on a busy machine; the count itself, milliseconds. */
const PATIENCE_MS = 60_000;

/** Reads PDFs in a process of its own, which a hostile file may hang or exhaust without harm to the server. */
export function createPdfPages(): PdfPages {
  let reader: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const open = (): ChildProcess => {
    const opened = startReader();
    opened.once('exit', () => {
      if (reader === opened) reader = undefined;
    });
    return opened;
  };
  return {
    mediaType: 'application/pdf',
    async count(path) {
      const counting = last.then(() => ask((reader ??= open()), path));
      last = counting;
      const counted = await counting;
      if ('pages' in counted) return counted.pages;
      throw counted.refused === 'encrypted' ? encrypted() : broken();
    },
    async close() {
      await last;
      reader?.kill();
    },
  };
}

function startReader(): ChildProcess {
  return fork(fileURLToPath(new URL('pdf-pages-process.mjs', import.meta.url)), {
    execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** A process that does not answer, or breaks over the file, is ended; the file is refused as one that cannot be read. */
function ask(reader: ChildProcess, path: string): Promise<CountedPages> {
  return new Promise((resolve) => {
    const done = (answer: CountedPages) => {
      clearTimeout(timer);
      reader.off('message', answered).off('exit', lost).off('error', lost);
      resolve(answer);
    };
    const answered = (message: unknown) => done(message as CountedPages);
    const lost = () => done({ refused: 'broken' });
    const timer = setTimeout(() => reader.kill('SIGKILL'), PATIENCE_MS);
    reader.on('message', answered).on('exit', lost).on('error', lost);
    reader.send(path);
  });
}

function encrypted(): Problem {
  return new Problem(422, 'file-encrypted', {
    zh: '文件设有打开密码，审核人员看不到内容。请去掉密码后重新上传。',
    en: 'The file wants a password to be opened, so nobody could check it. Remove the password and upload it again.',
  });
}

function broken(): Problem {
  return new Problem(422, 'file-broken', {
    zh: '文件已损坏，打不开。请在本机打开确认，重新导出或扫描后再上传。',
    en: 'The file is broken and cannot be opened. Try it on your own machine, export or scan it again, then upload it.',
  });
}
