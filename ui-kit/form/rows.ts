import type { FormField } from '#engine/form/form.ts';
import type { Json } from '#engine/model/json.ts';

/** Rows a table shows at once. */
export const PAGE_SIZE = 100;

const MOST_COLUMNS = 5;

/** The fields a table of rows shows: those the layout names, else the first few that read as text. */
export function listColumns(field: FormField, named: readonly string[]): readonly FormField[] {
  if (named.length === 0) return field.children.filter(readsAsText).slice(0, MOST_COLUMNS);
  return named.flatMap((key) => field.children.find((child) => child.key === key) ?? []);
}

/** The rows with one of them at another place. */
export function moveRow(rows: readonly Json[], from: number, to: number): readonly Json[] {
  const moved = rows[from];
  if (moved === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, moved);
}

function readsAsText(field: FormField): boolean {
  return !['files', 'rows', 'group', 'unknown', 'list'].includes(field.kind);
}
