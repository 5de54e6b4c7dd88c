import type { Calendar } from '#engine/calendar/calendar.ts';
import type { Instant } from '#engine/calendar/instant.ts';
import { dueDay } from '#engine/calendar/period.ts';
import { instantToDay } from '#engine/calendar/zoned-day.ts';
import { own } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { fitsPattern } from './certificate-pattern.ts';
import type { CertificateDocument, CertificateState, CertificateStep } from './certificate-document.ts';

/** The first and last day on which a year's reports are taken. */
export interface ReportWindow {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A certificate as a procedure once made it. */
export interface Grant {
  readonly procedure: string;
  /** The day that is printed on it. */
  readonly issuedOn: PlainDate;
}

/** A number, state or event that the certificate's document does not allow. */
export class UnknownInCertificate extends Error {
  override readonly name = 'UnknownInCertificate';
}

/** The number of a certificate. @throws UnknownInCertificate when it would not fit the pattern, as when serials run out. */
export function certificateNumber(
  { number }: CertificateDocument,
  { year, serial }: { readonly year: number; readonly serial: number },
): string {
  const digits = String(serial).padStart(number.serialDigits, '0');
  const made = number.prefix + (number.yearly ? String(year) : '') + digits;
  if (fitsPattern(number.pattern, made) && digits.length === number.serialDigits) return made;
  throw new UnknownInCertificate(
    `serial ${serial} of ${year} makes ${made}, which is no number of this kind; widen serialDigits in certificate.json`,
  );
}

/** The counter a number is taken from: one for each year where numbers are yearly. */
export function certificateCounter({ number }: CertificateDocument, year: number): string {
  return number.yearly ? `${number.prefix}${year}` : number.prefix;
}

/** The days on which a year's reports are taken. */
export function reportWindow({ reportWindow: window }: CertificateDocument, year: number): ReportWindow {
  return { from: `${year}-${window.from}`, to: `${year}-${window.to}` };
}

/** True while reports are taken, to the last second of the last day in the edition's time zone. */
export function reportOpen(document: CertificateDocument, now: Instant, timezone: string): boolean {
  const day = instantToDay(now, timezone);
  const { from, to } = reportWindow(document, yearOf(day));
  return from <= day && day <= to;
}

/**
 * The window of a day's year for an enterprise whose report was unlocked until a day of that year, or was not.
 * @returns whether a report is taken on the day, whether only because of that, and until when
 */
export function reportWindowOn(
  document: CertificateDocument,
  day: PlainDate,
  unlockedUntil: PlainDate | null,
): { readonly open: boolean; readonly unlocked: boolean; readonly closesOn: PlainDate } {
  const { from, to } = reportWindow(document, yearOf(day));
  const within = from <= day && day <= to;
  const unlocked = !within && unlockedUntil !== null && day <= unlockedUntil;
  const closesOn = unlockedUntil !== null && unlockedUntil > to ? unlockedUntil : to;
  return { open: within || unlocked, unlocked, closesOn };
}

/** The last day on which a certificate issued on a day is valid; it ends at 24:00 of that day. */
export function validUntil(document: CertificateDocument, issuedOn: PlainDate): PlainDate {
  return reportWindow(document, yearOf(issuedOn) + document.validity.windowsAhead).to;
}

/** Whether a holder is to report in a year: it holds a certificate, and none granted in that year exempts it. */
export function mustReport(document: CertificateDocument, year: number, grants: readonly Grant[]): boolean {
  const earlier = grants.filter(({ issuedOn }) => yearOf(issuedOn) <= year);
  const exempt = earlier.some(
    ({ procedure, issuedOn }) => yearOf(issuedOn) === year && document.exempts.includes(procedure),
  );
  return earlier.length > 0 && !exempt;
}

/** The last day of a period of certificate.json that runs from a day. @throws UnknownInCertificate, UncountableUnit */
export function certificateDue(
  document: CertificateDocument,
  limit: string,
  from: PlainDate,
  calendar: Calendar,
): PlainDate {
  const period = own(document.limits, limit);
  if (period === undefined) throw new UnknownInCertificate(`certificate.json has no limit "${limit}"`);
  return dueDay(calendar, from, period);
}

/** A state of certificates. @throws UnknownInCertificate */
export function getCertificateState(document: CertificateDocument, id: string): CertificateState {
  const found = document.states.find((state) => state.id === id);
  if (found !== undefined) return found;
  throw new UnknownInCertificate(`certificate.json has no state "${id}"`);
}

/** What an event makes of a certificate in a state; undefined where it does not apply. */
export function findCertificateStep(
  document: CertificateDocument,
  state: string,
  on: string,
): CertificateStep | undefined {
  return document.steps.find((step) => step.on === on && step.after === undefined && leaves(step, state));
}

/** A certificate as the clock looks at it. */
export interface DatedState {
  readonly state: string;
  readonly validUntil: PlainDate;
}

/** The rows that time takes at the end of `today` or earlier; the server sweeps with them. */
export function certificateClockSteps(
  document: CertificateDocument,
  certificate: DatedState,
  today: PlainDate,
  calendar: Calendar,
): readonly CertificateStep[] {
  return clockRows(document, certificate, calendar)
    .filter(({ lastDay }) => today > lastDay)
    .map(({ step }) => step);
}

/** The day after which time moves a certificate; null where it never does. */
export function certificateWakesAfter(
  document: CertificateDocument,
  certificate: DatedState,
  calendar: Calendar,
): PlainDate | null {
  const days = clockRows(document, certificate, calendar).map(({ lastDay }) => lastDay);
  return days.sort()[0] ?? null;
}

/** The state a certificate is in on a day, though nobody swept since time moved it. */
export function certificateStateOn(
  document: CertificateDocument,
  certificate: DatedState,
  today: PlainDate,
  calendar: Calendar,
): CertificateState {
  const [due] = certificateClockSteps(document, certificate, today, calendar);
  if (due === undefined || due.to === certificate.state) return getCertificateState(document, certificate.state);
  return certificateStateOn(document, { ...certificate, state: due.to }, today, calendar);
}

function clockRows(
  document: CertificateDocument,
  { state, validUntil: last }: DatedState,
  calendar: Calendar,
): readonly { readonly step: CertificateStep; readonly lastDay: PlainDate }[] {
  return document.steps.flatMap((step) => {
    if (step.after === undefined || !leaves(step, state)) return [];
    return [{ step, lastDay: step.after === VALIDITY ? last : certificateDue(document, step.after, last, calendar) }];
  });
}

/** The `after` of a row that happens when validity ends. */
export const VALIDITY = 'validity';

/** A check code as people read it, in groups. */
export function groupCheckCode({ checkCode }: CertificateDocument, code: string): string {
  const groups = code.match(new RegExp(`.{1,${checkCode.group}}`, 'g'));
  return (groups ?? []).join('-');
}

function leaves({ from }: CertificateStep, state: string): boolean {
  return typeof from === 'string' ? from === state : from.includes(state);
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
