import { expect, test } from 'vitest';
import { addTally, tallyJourneys, tallyUnits } from '#scripts/house/tally.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((outcome) => ({ status: outcome })),
});

test('passed and failed tests are counted over all files, skipped ones are not', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'failed')] };
  expect(tallyUnits(report)).toEqual({ passed: 2, failed: 2 });
});

test('a file that breaks before its first test counts as one failure', () => {
  expect(tallyUnits({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 });
});

test('a journey that needed a second try has failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  expect(tallyJourneys({ stats, errors: [] })).toEqual({ passed: 5, failed: 3 });
});

test('an error outside all journeys counts as a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(tallyJourneys({ stats, errors: [{ message: 'the server did not start' }] })).toEqual({ passed: 0, failed: 1 });
});

test('tallies add up', () => {
  expect(addTally({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({ passed: 4, failed: 6 });
});
