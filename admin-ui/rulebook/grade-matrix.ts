import type { Edition } from '#engine/edition/edition.ts';
import { lastStep } from '#engine/edition/edition-source.ts';
import type { Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { listLimits, type LimitNumber } from './limit-entries.ts';

/** A column: one limit of one criterion. */
export interface MatrixColumn {
  readonly id: string;
  readonly criterion: LocalText;
  readonly limit: LocalText;
}

/** A row: one grade, with the number of each column where the grade asks for it. */
export interface MatrixRow {
  readonly code: string;
  readonly title: LocalText;
  readonly cells: ReadonlyMap<string, { readonly path: string; readonly number: LimitNumber }>;
}

/** All limits of all grades side by side. */
export interface GradeMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/** Lays the criteria of all grades side by side; criteria of one name share their columns. */
export function layGradeMatrix(edition: Edition, contentOf: (path: string) => Json): GradeMatrix {
  const columns = new Map<string, MatrixColumn>();
  const rows = edition.grades.map(({ document: grade, criteria }) => {
    const cells = criteria.flatMap(({ id, document }) => {
      const path = `${id}.json`;
      const numbers = listLimits(contentOf(path)).flatMap(({ title, rows: parts, kind }) =>
        kind === 'value' ? parts.map(({ number }) => ({ title, number })) : [],
      );
      return numbers.map(({ title, number }) => {
        const column = `${lastStep(id)}${number.pointer}`;
        if (!columns.has(column)) columns.set(column, { id: column, criterion: document.title, limit: title });
        return [column, { path, number }] as const;
      });
    });
    return { code: String(grade.code), title: grade.title, cells: new Map(cells) };
  });
  return { columns: [...columns.values()], rows };
}
