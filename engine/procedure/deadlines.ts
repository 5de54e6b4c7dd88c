import type { Calendar } from '#engine/calendar/calendar.ts';
import { parseInstant, type Instant } from '#engine/calendar/instant.ts';
import { daysLeft, dueDay, getCounting } from '#engine/calendar/period.ts';
import { endOfDay, instantToDay } from '#engine/calendar/zoned-day.ts';
import { isLimitValue, type LimitValue } from '#engine/edition/documents.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { guardHolds } from './guard.ts';
import { UnknownInProcedure, stepsFrom, type Procedure } from './procedure.ts';
import { CLOCK, SYSTEM, type StepDocument } from './procedure-document.ts';
import type { Standing } from './standing.ts';

/** What counting a procedure's periods takes. */
export interface Reckoning {
  readonly calendar: Calendar;
  readonly timezone: string;
  /** Ends that are kept elsewhere, by limit: a publicity that was stopped ends later than its count says. */
  readonly ends?: Readonly<Record<string, PlainDate>>;
}

/** The time left in a period. */
export interface TimeLeft {
  readonly days: number;
  /** The unit of the limit. */
  readonly unit: string;
  readonly dueOn: PlainDate;
  readonly overdue: boolean;
}

/** The last day of the period that runs in a standing; undefined where none runs. */
export function dueAt(procedure: Procedure, standing: Standing, reckoning: Reckoning): PlainDate | undefined {
  return standing.service === null ? undefined : endOf(procedure, standing.service, standing, reckoning);
}

/** How much of the running period is left on the day of an instant; undefined where none runs. */
export function timeLeft(
  procedure: Procedure,
  standing: Standing,
  now: Instant,
  reckoning: Reckoning,
): TimeLeft | undefined {
  const { service } = standing;
  if (service === null) return undefined;
  const { unit } = getLimit(procedure, service);
  const dueOn = endOf(procedure, service, standing, reckoning);
  const counting = getCounting(reckoning.calendar, unit);
  const today = instantToDay(now, reckoning.timezone);
  return { days: daysLeft(reckoning.calendar, today, dueOn, counting), unit, dueOn, overdue: today > dueOn };
}

/** The rows of the clock whose period is over at `now` and whose guards hold, the first to be taken first. */
export function clockSteps(
  procedure: Procedure,
  standing: Standing,
  now: Instant,
  names: JsonObject,
  reckoning: Reckoning,
): readonly StepDocument[] {
  const at = parseInstant(now);
  return clockRows(procedure, standing).filter(
    (row) => parseInstant(ripeAt(procedure, row, standing, reckoning)) <= at && guardHolds(row.when, names),
  );
}

/** When the clock is to look at a case again; undefined where no row waits for it. */
export function wakesAt(procedure: Procedure, standing: Standing, reckoning: Reckoning): Instant | undefined {
  return clockRows(procedure, standing)
    .map((row) => ripeAt(procedure, row, standing, reckoning))
    .sort((a, b) => parseInstant(a) - parseInstant(b))[0];
}

/** The row that follows by itself in a state, the first whose guards hold. The server takes it at once. */
export function systemStep(procedure: Procedure, state: string, names: JsonObject): StepDocument | undefined {
  return stepsFrom(procedure, state).find(({ by, when }) => by === SYSTEM && guardHolds(when, names));
}

/** A limit with a unit. @throws UnknownInProcedure */
export function getLimit(procedure: Pick<Procedure, 'id' | 'limits'>, name: string): LimitValue {
  const limit = own(procedure.limits, name);
  if (limit === undefined || !isLimitValue(limit))
    throw new UnknownInProcedure(`${procedure.id} has no limit "${name}" with a value`);
  return limit;
}

/** A row that leaves a case where it is notes something of the running period, and does so once. */
function clockRows(procedure: Procedure, { state, service, noted }: Standing): readonly StepDocument[] {
  return stepsFrom(procedure, state).filter(
    ({ by, after, on, to }) =>
      by === CLOCK && after !== undefined && (to !== state || (after === service && !noted.includes(on))),
  );
}

function ripeAt(procedure: Procedure, { after = '' }: StepDocument, standing: Standing, reckoning: Reckoning): Instant {
  return endOfDay(endOf(procedure, after, standing, reckoning), reckoning.timezone);
}

function endOf(procedure: Procedure, limit: string, standing: Standing, reckoning: Reckoning): PlainDate {
  const kept = own(reckoning.ends ?? {}, limit);
  if (kept !== undefined) return kept;
  const since = standing.service === limit ? standing.serviceSince : standing.enteredAt;
  return dueDay(reckoning.calendar, instantToDay(since, reckoning.timezone), getLimit(procedure, limit));
}
