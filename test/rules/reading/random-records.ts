import fc from 'fast-check';
import { dayBesideEdge, someDay } from './edge-days.ts';
import type { PublicRecord } from './facts.ts';

const kind = fc.constantFrom(
  'penalty',
  'abnormalOperation',
  'complaint',
  'majorComplaint',
  'seriousDishonesty',
  'judgmentDebtor',
  'procurementBan',
  'criminal',
  'qualityAccident',
);

/** Records of every kind: open, closed, repaired, begun on and beside every edge. */
export function someRecords(asOf: string): fc.Arbitrary<readonly PublicRecord[]> {
  return fc.array(fc.record({ kind, on: someDay(asOf), closedOn: fc.option(someDay(asOf)), repaired: fc.boolean() }), {
    maxLength: 3,
  });
}

/** Few records, and such as seldom shut an enterprise out. */
export function mildRecords(asOf: string): fc.Arbitrary<readonly PublicRecord[]> {
  const mild = fc.record({
    kind: fc.constantFrom('penalty', 'abnormalOperation', 'complaint', 'judgmentDebtor'),
    on: dayBesideEdge(asOf, [0, 36, 36]),
    closedOn: fc.option(dayBesideEdge(asOf, [0])),
    repaired: fc.constantFrom(true, true, false),
  });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(mild, { maxLength: 2 }) },
  );
}
