/** How many tests passed and how many did not; skipped ones are in neither. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface UnitReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

interface JourneyReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

export function addTally(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** Counts Vitest's JSON report; a file that broke before its first test counts as one failure. */
export function tallyUnits(report: unknown): Tally {
  const { testResults } = report as UnitReport;
  return testResults.map(tallyFile).reduce(addTally, { passed: 0, failed: 0 });
}

function tallyFile({ status, assertionResults }: UnitReport['testResults'][number]): Tally {
  const passed = assertionResults.filter((test) => test.status === 'passed').length;
  const failed = assertionResults.filter((test) => test.status === 'failed').length;
  return { passed, failed: status === 'failed' ? Math.max(1, failed) : failed };
}

/** Counts Playwright's JSON report; a journey that only passed on a second try did not pass. */
export function tallyJourneys(report: unknown): Tally {
  const { stats, errors } = report as JourneyReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
