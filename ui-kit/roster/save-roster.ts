import type { FormField } from '#engine/form/form.ts';
import type { Json } from '#engine/model/json.ts';
import type { Locale } from '#engine/model/local-text.ts';
import type { Openness } from '#engine/roster/write-cell.ts';
import { makeWorkbook } from './open-workbook.ts';
import { rosterSheets } from './roster-sheets.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How rows leave the page; `file` is the name without its ending. */
export interface RosterFile {
  readonly locale: Locale;
  readonly openness: Openness;
  readonly file: string;
}

/** Hands the rows to the person as a workbook; without rows it is the template. */
export async function saveRoster(field: FormField, rows: readonly Json[], how: RosterFile): Promise<void> {
  const bytes = await makeWorkbook(rosterSheets(field, rows, how.locale, how.openness));
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${how.file.replaceAll(/[\\/:*?"<>|]/g, ' ')}.xlsx`;
  link.click();
  URL.revokeObjectURL(address);
}
