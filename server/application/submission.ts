import { evaluate } from '#engine/evaluate/evaluate.ts';
import { validateFacts, type FactProblem } from '#engine/facts/validate-facts.ts';
import { mergeFacts } from '#engine/facts/merge-facts.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Queries } from '#server/db/database.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import type { Case } from './application-lookup.ts';
import { readApplicationForm } from './form-data.ts';
import { knownOf } from './known.ts';
import type { MaterialDefect, Surroundings } from './surroundings.ts';

/** Everything that stands in the way of submitting, at once. */
export interface SubmissionProblems {
  readonly form: readonly FormProblem[];
  readonly facts: readonly FactProblem[];
  readonly materials: readonly MaterialDefect[];
}

/** A form as it would be submitted: its data, the declared facts, and what captured facts make of them. */
export interface Submission {
  readonly data: JsonObject;
  readonly declared: JsonObject;
  readonly facts: JsonObject;
  readonly problems: SubmissionProblems;
}

/** Reads the form of a case as if it were submitted today; a procedure without a form has nothing to submit. */
export async function readSubmission(
  db: Queries,
  around: Surroundings,
  { application, rules, procedure }: Case,
  asOf: PlainDate,
): Promise<Submission> {
  const { vocabulary } = rules.edition;
  const captured = await getCapturedFacts(db, application.enterpriseId, vocabulary);
  const materials = await around.listMaterialDefects(db, rules, procedure, application, asOf);
  if (procedure.form === null) {
    return { data: {}, declared: {}, facts: captured, problems: { form: [], facts: [], materials } };
  }
  const form = rules.getForm(procedure.form);
  const known = await knownOf(db, around, rules, application);
  const situation = { rules, application, captured, known, asOf };
  const first = readApplicationForm(form, situation);
  const { facts } = mergeFacts(vocabulary, first.facts, captured);
  const factProblems = procedure.rescored ? validateFacts(vocabulary, facts) : [];
  const estimated = procedure.rescored && factProblems.length === 0;
  const names = estimated ? { estimate: evaluate(rules.edition, facts, { asOf }).points.total } : {};
  const read = estimated ? readApplicationForm(form, { ...situation, names }) : first;
  return {
    data: read.data,
    declared: read.facts,
    facts,
    problems: { form: read.problems, facts: factProblems, materials },
  };
}

/** True when nothing stops the submission; warnings do not. */
export function isComplete({ form, facts, materials }: SubmissionProblems): boolean {
  return !form.some(({ severity }) => severity === 'error') && facts.length === 0 && materials.length === 0;
}
