import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { GradeDocument } from '#engine/edition/documents.ts';
import { guardNames, type CaseFacts } from '#engine/procedure/case-facts.ts';
import type { Reckoning } from '#engine/procedure/deadlines.ts';
import { calendarOf, timezoneOf } from '#engine/procedure/get-only.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { TakenStep } from '#engine/procedure/standing.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { readEdition } from '#server/documents/document-root.ts';

/** The edition that is in force. */
export const EDITION: EditionSource = readEdition('rules/nmg-security-service/2022-03-01');

/** What counting its periods takes. */
export const RECKONING: Reckoning = { calendar: calendarOf(EDITION), timezone: timezoneOf(EDITION) };

const EMPTY: CaseFacts = {
  today: '2024-06-17',
  asOf: null,
  form: {},
  offline: false,
  underWay: [],
  underWayIn: {},
  about: null,
  enterprise: { creditCode: '' },
  conditions: {},
  certificate: null,
  report: { open: false, due: false, unlocked: false, closesOn: '2000-05-31' },
  verdict: null,
  verification: { undecided: 0, refused: 0, corrected: 0 },
  defects: 0,
  scans: 0,
  recheck: null,
  openObjections: 0,
  captured: null,
  input: {},
};

/** The names of an otherwise empty case. */
export function namesOf(
  procedure: Procedure,
  facts: Partial<CaseFacts> = {},
  history: readonly TakenStep[] = [],
): JsonObject {
  const grades = listOfKind<GradeDocument>(EDITION, 'grade').map(({ document: { code, rank } }) => ({ code, rank }));
  return guardNames(procedure, grades, { ...EMPTY, ...facts }, history);
}
