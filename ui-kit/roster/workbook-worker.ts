import { RefusedSheet } from './refused-sheet.ts';
import { readWorkbook, writeWorkbook } from './workbook.ts';
import type { WorkbookAnswer, WorkbookRequest } from './open-workbook.ts';

self.addEventListener('message', ({ data }: MessageEvent<WorkbookRequest>) => {
  void answer(data).then((result) => self.postMessage(result));
});

async function answer(request: WorkbookRequest): Promise<WorkbookAnswer> {
  try {
    if (request.kind === 'read') return { kind: 'table', table: await readWorkbook(request.bytes) };
    return { kind: 'bytes', bytes: await writeWorkbook(request.sheets) };
  } catch (error) {
    return { kind: 'refused', code: error instanceof RefusedSheet ? error.code : 'broken' };
  }
}
