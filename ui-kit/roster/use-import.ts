import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { FormField } from '#engine/form/form.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import type { Json } from '#engine/model/json.ts';
import { toPointer, type DataPath } from '#engine/model/pointer.ts';
import { matchSheet, matchSheetAt, type SheetReading } from '#engine/roster/match-columns.ts';
import { keyFields, mergeRows, type Merged, type MergeMode } from '#engine/roster/merge-rows.ts';
import { readSheet, type SheetRow } from '#engine/roster/read-sheet.ts';
import type { RawTable } from '#engine/roster/roster-column.ts';
import { problemsByRow, type RowProblems } from '#ui-kit/form/row-problems.ts';
import type { FormSession } from '#ui-kit/form/form-session.ts';

/** A sheet on its way into the rows of a form. */
export interface SheetImport {
  readonly table: ShallowRef<RawTable>;
  readonly reading: ShallowRef<SheetReading>;
  readonly mode: Ref<MergeMode>;
  readonly rows: ComputedRef<readonly SheetRow[]>;
  readonly merged: ComputedRef<Merged>;
  /** For each row of the sheet what the form would say of it, `undefined` while that is looked up. */
  readonly problems: ShallowRef<readonly (RowProblems | undefined)[] | undefined>;
  readonly open: (table: RawTable) => void;
  readonly readFrom: (heading: number | undefined) => void;
}

/** Follows the sheet, how it is read and how it is brought in; nothing of the form changes meanwhile. */
export function useImport(
  session: FormSession,
  field: FormField,
  path: () => DataPath,
  current: () => readonly Json[],
): SheetImport {
  const table = shallowRef<RawTable>([]);
  const reading = shallowRef<SheetReading>({ heading: undefined, columns: [] });
  const mode = ref<MergeMode>('append');
  const problems = shallowRef<readonly (RowProblems | undefined)[]>();
  const rows = computed(() => readSheet(field, table.value, reading.value));
  const merged = computed(() =>
    mergeRows(
      field,
      current(),
      rows.value.map(({ row }) => row),
      mode.value,
    ),
  );
  let latest = 0;

  watch(merged, async ({ rows: after, places }) => {
    latest += 1;
    const ticket = latest;
    problems.value = undefined;
    const found: readonly FormProblem[] = await session.judge(path(), after);
    if (ticket !== latest) return;
    const byRow = problemsByRow(found, toPointer(path()));
    problems.value = places.map((place) => byRow.get(place));
  });

  return {
    table,
    reading,
    mode,
    rows,
    merged,
    problems,
    open: (next) => {
      table.value = next;
      reading.value = matchSheet(field, next);
      mode.value = keyFields(field).length > 0 && current().length > 0 ? 'update' : 'append';
    },
    readFrom: (heading) => {
      reading.value = matchSheetAt(field, table.value, heading);
    },
  };
}
