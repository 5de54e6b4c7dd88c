import { endOfDay } from '#engine/calendar/zoned-day.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import type { CertificateDocument } from './certificate-document.ts';
import {
  certificateClockSteps,
  certificateDue,
  certificateNumber,
  findCertificateStep,
  getCertificateState,
  groupCheckCode,
  mustReport,
  reportOpen,
  reportWindow,
  validUntil,
  type Grant,
} from './certificate-rules.ts';
import { calendarOf, timezoneOf } from './get-only.ts';

/** A case of certificates says what it asks in `ask`. */
type Question =
  | { readonly ask: 'validity'; readonly issuedOn: string }
  | { readonly ask: 'number'; readonly year: number; readonly serial: number }
  | { readonly ask: 'window'; readonly at: string }
  | { readonly ask: 'report'; readonly year: number; readonly grants: readonly Grant[] }
  | { readonly ask: 'due'; readonly limit: string; readonly from: string }
  | { readonly ask: 'event'; readonly state: string; readonly on: string }
  | { readonly ask: 'day'; readonly state: string; readonly validUntil: string; readonly today: string }
  | { readonly ask: 'check-code'; readonly code: string };

/** Answers a case of the certificate's document; `source` is the edition it stands in. */
export function runCertificateCase(document: JsonObject, given: JsonObject, source: EditionSource): Json {
  const certificate = document as unknown as CertificateDocument;
  const question = given as unknown as Question;
  const calendar = calendarOf(source);
  const timezone = timezoneOf(source);
  switch (question.ask) {
    case 'validity': {
      const until = validUntil(certificate, question.issuedOn);
      const { from, to } = reportWindow(certificate, Number(until.slice(0, 4)));
      return { until, over: endOfDay(until, timezone), window: { from, to } };
    }
    case 'number':
      return { number: certificateNumber(certificate, question) };
    case 'window':
      return { open: reportOpen(certificate, question.at, timezone) };
    case 'report':
      return { due: mustReport(certificate, question.year, question.grants) };
    case 'due':
      return { on: certificateDue(certificate, question.limit, question.from, calendar) };
    case 'event':
      return stateAfter(certificate, findCertificateStep(certificate, question.state, question.on)?.to);
    case 'day':
      return stateAfter(certificate, certificateClockSteps(certificate, question, question.today, calendar)[0]?.to);
    case 'check-code':
      return { groups: groupCheckCode(certificate, question.code), length: certificate.checkCode.length };
  }
}

function stateAfter(certificate: CertificateDocument, state: string | undefined): Json {
  return state === undefined ? { to: null } : { to: state, valid: getCertificateState(certificate, state).valid };
}
