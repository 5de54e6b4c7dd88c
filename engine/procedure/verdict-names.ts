import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** A grade as guards compare it; rank 1 is the highest. */
export interface RankedGrade {
  readonly code: string | number;
  readonly rank: number;
}

/** The names below `verdict`. */
export function verdictNames(grades: readonly RankedGrade[], verdict: JsonObject | null): JsonObject {
  if (verdict === null) return { made: false, graded: false };
  const points = own(verdict, 'points');
  const total = isJsonObject(points) ? own(points, 'total') : undefined;
  return {
    made: true,
    graded: own(verdict, 'grade') !== null,
    eligible: own(verdict, 'eligible') === true,
    ...(total !== undefined && { points: total }),
    ...graded(grades, own(verdict, 'grade') ?? null),
    by: gradesByCriterion(grades, verdict),
  };
}

/** For each criterion by the last step of its id: whether any grade's one holds, and the highest such grade. */
function gradesByCriterion(grades: readonly RankedGrade[], verdict: JsonObject): JsonObject {
  const rows = judgedGrades(verdict).flatMap(({ code, criteria }) =>
    criteria.map(({ id, holds }) => ({ id, holds, rank: rankOf(grades, code), code })),
  );
  return Object.fromEntries(
    [...new Set(rows.map(({ id }) => id))].map((id) => {
      const [best] = rows
        .filter((row) => row.id === id && row.holds && row.rank !== undefined)
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
      return [id, { graded: best !== undefined, ...graded(grades, best?.code ?? null) }];
    }),
  );
}

interface JudgedGrade {
  readonly code: Json;
  readonly met: boolean;
  readonly criteria: readonly { readonly id: string; readonly holds: boolean }[];
}

function judgedGrades(verdict: JsonObject): readonly JudgedGrade[] {
  return rowsOf(own(verdict, 'grades')).map((row) => ({
    code: own(row, 'grade') ?? null,
    met: own(row, 'met') === true,
    criteria: rowsOf(own(row, 'criteria')).map((criterion) => ({
      id: textOf(own(criterion, 'id') ?? null),
      holds: own(criterion, 'finding') === 'holds',
    })),
  }));
}

function rowsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** Whether an eligible enterprise meets the criteria of a grade. */
export function isMet(verdict: JsonObject | null, wanted: Json): boolean {
  if (verdict === null || own(verdict, 'eligible') !== true) return false;
  return judgedGrades(verdict).some(({ code, met }) => met && sameGrade(code, wanted));
}

/** The criteria of a grade that do not hold, by the last step of their ids. */
export function unmetCriteria(verdict: JsonObject | null, code: Json): readonly string[] {
  if (verdict === null) return [];
  const criteria = judgedGrades(verdict).find((grade) => sameGrade(grade.code, code))?.criteria ?? [];
  return criteria.filter(({ holds }) => !holds).map(({ id }) => id);
}

/** A grade's code and rank; nothing for a code that is no grade. */
export function graded(grades: readonly RankedGrade[], code: Json): JsonObject {
  const rank = rankOf(grades, code);
  return rank === undefined ? {} : { grade: code, rank };
}

function rankOf(grades: readonly RankedGrade[], code: Json): number | undefined {
  return grades.find((grade) => sameGrade(grade.code, code))?.rank;
}

/** Codes are compared as text, since a form may hold the code of a grade as text. */
function sameGrade(a: Json, b: Json): boolean {
  return a !== null && textOf(a) === textOf(b);
}

function textOf(code: Json): string {
  return typeof code === 'string' ? code : JSON.stringify(code);
}
