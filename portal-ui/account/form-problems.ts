import type { FormProblem } from '#engine/form/problem.ts';
import { isJsonObject, own } from '#engine/model/json.ts';
import type { ApiProblem } from '#ui-kit/api/problem.ts';

/** The problems of a form that a refusal names, for the form to show at their places. */
export function formProblemsOf(problem: ApiProblem): readonly FormProblem[] {
  const errors = own(problem.body, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.filter((error) => isJsonObject(error) && typeof error.pointer === 'string') as FormProblem[];
}
