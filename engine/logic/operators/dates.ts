import { isNumeric, nearest } from '#engine/model/exact.ts';
import {
  addMonths,
  completeYears as yearsBetween,
  daysBetween as daysFrom,
  monthOf,
  shiftMonth,
} from '#engine/model/plain-date.ts';
import { LogicError } from '../logic-error.ts';
import type { Value } from '../value.ts';
import { strict, type Call } from './operator.ts';

/** `{"monthsBefore": [day, n]}`: the same day n months earlier, clamped to that month's last day. */
export const monthsBefore = strict(([day = null, months = null], call) =>
  addMonths(asDay(day, call), -asWhole(months, call)),
);

/** `{"completeMonths": [day, n]}`: the n months before the day's month, the earliest first. */
export const completeMonths = strict(([day = null, months = null], call) => {
  const wanted = asWhole(months, call);
  call.context.budget.allowSize(wanted, call.pointer);
  const current = monthOf(asDay(day, call));
  return Array.from({ length: wanted }, (_, index) => shiftMonth(current, index - wanted));
});

/** `{"completeYears": [from, to]}`: years passed, the largest n with from ≤ to − 12 × n months. */
export const completeYears = strict(([from = null, to = null], call) =>
  yearsBetween(asDay(from, call), asDay(to, call)),
);

/** `{"daysBetween": [from, to]}`: days from one to the other, the first not counted; negative when `to` is the earlier one. */
export const daysBetween = strict(([from = null, to = null], call) => daysFrom(asDay(from, call), asDay(to, call)));

function asDay(value: Value, call: Call): string {
  if (typeof value === 'string') return value;
  throw new LogicError('not-logic', call.pointer, 'a date operator met a value that is no day');
}

function asWhole(value: Value, call: Call): number {
  const number = isNumeric(value) ? nearest(value) : NaN;
  if (Number.isInteger(number) && number >= 0) return number;
  throw new LogicError('not-logic', call.pointer, 'a date operator counts whole months from 0');
}
