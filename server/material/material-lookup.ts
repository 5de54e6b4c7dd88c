import { materialProblems } from '#engine/material/material-problems.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Application } from '#server/application/application.ts';
import type { MaterialDefect } from '#server/application/surroundings.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { listFiles } from './material-store.ts';
import type { MaterialFile } from './material.ts';
import { listAsked } from './material-rules.ts';

/** Everything wrong with the materials of an application, at once. */
export async function listMaterialDefects(
  db: Queries,
  rules: OpenRules,
  procedure: Procedure,
  application: Application,
  asOf: PlainDate,
): Promise<readonly MaterialDefect[]> {
  const given = await listFiles(db, application.id);
  const calendar = calendarOf(rules.source);
  return listAsked(rules, procedure, application).flatMap(({ id, document, demand, grade }) => {
    const files = given.filter(({ material }) => material === id);
    const problems = materialProblems(document, { demand, grade, asOf, files }, calendar);
    return problems.map(({ code, text }) => ({ material: id, code, message: text }));
  });
}

/** The files given for an application, in the order they came. */
export function listGivenFiles(db: Queries, application: string): Promise<MaterialFile[]> {
  return listFiles(db, application);
}
