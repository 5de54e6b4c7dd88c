import { MOST_LINES, type RawTable } from '#engine/roster/roster-column.ts';
import { readDelimited } from '#engine/roster/read-delimited.ts';
import { RefusedSheet, type RefusalCode } from './refused-sheet.ts';
import type { SheetToWrite } from './workbook.ts';

/** What the page asks of the worker. */
export type WorkbookRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly sheets: readonly SheetToWrite[] };

/** What the worker answers. */
export type WorkbookAnswer =
  | { readonly kind: 'table'; readonly table: RawTable }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

const MOST_BYTES = 5 * 1024 * 1024;
const PATIENCE_MS = 20_000;

/** The lines of a file, read in a worker so that typing goes on. @throws RefusedSheet */
export async function readFileLines(file: File): Promise<RawTable> {
  if (file.size > MOST_BYTES) throw new RefusedSheet('size');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return read(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new RefusedSheet('old');
  if (!/\.(csv|tsv|txt)$/i.test(file.name)) throw new RefusedSheet('kind');
  return readTextLines(decode(bytes));
}

/** The lines of a text. @throws RefusedSheet when there are too many. */
export function readTextLines(text: string): RawTable {
  if (text.length > MOST_BYTES) throw new RefusedSheet('size');
  const table = readDelimited(text);
  if (table.length > MOST_LINES + 1) throw new RefusedSheet('lines');
  return table;
}

/** The bytes of a workbook with the sheets. */
export async function makeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  if (typeof Worker === 'undefined') return (await import('./workbook.ts')).writeWorkbook(sheets);
  const answer = await ask({ kind: 'write', sheets });
  if (answer.kind !== 'bytes') throw new RefusedSheet('broken');
  return answer.bytes;
}

async function read(bytes: Uint8Array): Promise<RawTable> {
  if (typeof Worker === 'undefined') return (await import('./workbook.ts')).readWorkbook(bytes);
  const answer = await ask({ kind: 'read', bytes });
  if (answer.kind !== 'table') throw new RefusedSheet('broken');
  return answer.table;
}

/** A worker for one question, so that one that hangs can be ended. */
async function ask(request: WorkbookRequest): Promise<Exclude<WorkbookAnswer, { kind: 'refused' }>> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<WorkbookAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<WorkbookAnswer>) => resolve(data));
      worker.addEventListener('error', () => reject(new RefusedSheet('broken')));
      timer = setTimeout(() => reject(new RefusedSheet('slow')), PATIENCE_MS);
      worker.postMessage(request);
    });
    if (answer.kind === 'refused') throw new RefusedSheet(answer.code);
    return answer;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** Sheets saved as CSV on a Chinese Windows are in GB 18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
