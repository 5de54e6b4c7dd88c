import type { Coverage } from '#engine/cases/coverage.ts';
import { runCases } from '#engine/cases/run-cases.ts';
import { checkEdition, checkRunnable, hasErrors } from '#engine/check/check-edition.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Json } from '#engine/model/json.ts';
import type { Queries } from '#server/db/database.ts';
import { listDocuments } from './edition-store.ts';
import { editionSource, formSource, templateSource, toPackage, type DocumentPackage } from './package-documents.ts';

/** A case that did not come out as expected; `fault` says why it could not be run. */
export interface CaseFailure {
  readonly document: string;
  readonly name: string;
  readonly expected: Json;
  readonly actual: Json;
  readonly fault: string | null;
}

/** How the cases of an edition went. */
export interface CaseSummary {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly CaseFailure[];
  /** What the cases covered; null while the edition is broken. */
  readonly coverage: Coverage | null;
}

/** What stands in the way of proposing an edition. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  readonly cases: CaseSummary;
}

/** Checks an edition and, when it is well formed, runs its cases. */
export async function inspectEdition(db: Queries, edition: string): Promise<Inspection> {
  const documents = toPackage(await listDocuments(db, edition));
  const diagnostics = checkDocuments(documents).filter(({ severity }) => severity === 'error');
  return { diagnostics, cases: caseSummary(documents) };
}

/** True when nothing stands in the way. */
export function isSound({ diagnostics, cases }: Inspection): boolean {
  return diagnostics.length === 0 && cases.failed === 0;
}

/** Everything wrong with the documents of an edition. */
export function checkDocuments(documents: DocumentPackage): readonly Diagnostic[] {
  const beside = { forms: formSource(documents), templates: templateSource(documents) };
  return checkEdition(editionSource(documents), beside);
}

/** Runs the cases of the whole, or of one document; a broken edition runs none. */
export function caseSummary(documents: DocumentPackage, document?: string): CaseSummary {
  if (hasErrors(checkRunnable(editionSource(documents)))) return { passed: 0, failed: 0, failures: [], coverage: null };
  const { results, coverage } = runCases(editionSource(documents), document);
  const failures = results
    .filter(({ passed }) => !passed)
    .map(({ document: of, name, expected, actual, fault }) => ({
      document: of,
      name,
      expected,
      actual,
      fault: fault ?? null,
    }));
  return { passed: results.length - failures.length, failed: failures.length, failures, coverage };
}
