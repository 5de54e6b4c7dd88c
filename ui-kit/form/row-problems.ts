import type { FormProblem } from '#engine/form/problem.ts';
import { fromPointer } from '#engine/model/pointer.ts';

/** The problems of one row by the key of its field; those of the row itself by the empty text. */
export type RowProblems = ReadonlyMap<string, readonly FormProblem[]>;

/** The problems of each row of a list. That a row repeats another is left out, since the table says it of both rows. */
export function problemsByRow(problems: readonly FormProblem[], listPointer: string): ReadonlyMap<number, RowProblems> {
  const rows = new Map<number, Map<string, FormProblem[]>>();
  const prefix = `${listPointer}/`;
  for (const problem of problems) {
    if (problem.code === 'duplicate' || !problem.pointer.startsWith(prefix)) continue;
    const [step = '', key = ''] = fromPointer(problem.pointer.slice(listPointer.length));
    const row = rows.get(Number(step)) ?? new Map<string, FormProblem[]>();
    rows.set(Number(step), row);
    row.set(key, [...(row.get(key) ?? []), problem]);
  }
  return rows;
}

/** True for a row with something that stops submission. */
export function isFaulty(problems: RowProblems | undefined): boolean {
  return [...(problems?.values() ?? [])].some((of) => of.some(({ severity }) => severity === 'error'));
}

/** The same text for the same problems, so that a row is drawn anew only when something else is said of it. */
export function spellProblems(problems: RowProblems | undefined): string {
  return [...(problems?.values() ?? [])]
    .flat()
    .map(({ pointer, code, severity }) => `${severity} ${code} ${pointer}`)
    .join('\n');
}
