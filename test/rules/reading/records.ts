import type { PublicRecord } from './facts.ts';

/** Whether a record stands open on a day: begun by then, and not closed, or closed only later. */
export function isOpenOn(record: PublicRecord, asOf: string): boolean {
  return record.on <= asOf && (record.closedOn === null || record.closedOn > asOf);
}
