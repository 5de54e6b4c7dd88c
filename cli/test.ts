import { checkEdition, hasErrors } from '#engine/check/check-edition.ts';
import { runCases, type CaseResult } from '#engine/cases/run-cases.ts';
import type { Coverage } from '#engine/cases/coverage.ts';
import { diagnosticLine } from './diagnostic-line.ts';
import { listEditionFolders } from './edition-folder.ts';
import { EXIT } from './exit-status.ts';

/** Options of `plumbline test`. */
export interface TestOptions {
  readonly document?: string;
  readonly verbose?: boolean;
}

/** Runs the cases of one edition, or of every edition below a folder, and tells what they covered. */
export function test(path: string | undefined, options: TestOptions): number {
  const statuses = listEditionFolders(path).map(({ folder, source, beside }) => {
    const errors = checkEdition(source, beside).filter(({ severity }) => severity === 'error');
    if (hasErrors(errors)) {
      errors.forEach((found) => console.error(diagnosticLine(found, 'en')));
      return EXIT.broken;
    }
    const { results, coverage } = runCases(source, options.document?.replace(/\.json$/, ''));
    results.filter((result) => options.verbose === true || !result.passed).forEach(printResult);
    if (options.verbose === true) printUnseen(coverage);
    const failed = results.filter(({ passed }) => !passed).length;
    console.log(`${folder}: ${results.length - failed} cases passed, ${failed} failed; ${coverageFigure(coverage)}`);
    return failed > 0 ? EXIT.broken : EXIT.done;
  });
  return statuses.some((status) => status !== EXIT.done) ? EXIT.broken : EXIT.done;
}

function printResult({ document, name, passed, expected, actual, fault }: CaseResult): void {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${document}: ${name}`);
  if (passed) return;
  if (fault === undefined)
    console.log(`     expected ${JSON.stringify(expected)}\n     found    ${JSON.stringify(actual)}`);
  else console.log(`     ${fault}`);
}

function printUnseen({ unseen }: Coverage): void {
  for (const { document, pointer, operator, outcome } of unseen) {
    console.log(`unseen ${document}#${pointer} "${operator}" was never ${String(outcome)}`);
  }
}

function coverageFigure({ seen, outcomes }: Coverage): string {
  const percent = outcomes === 0 ? 100 : Math.floor((1000 * seen) / outcomes) / 10;
  return `coverage ${percent} % (${seen} of ${outcomes} outcomes of deciding nodes seen)`;
}
