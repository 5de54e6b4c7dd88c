import type { Calendar } from '#engine/calendar/calendar.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { readEdition } from '#server/documents/document-root.ts';

const EDITION = 'rules/nmg-security-service/2022-03-01';

/** The calendar of the edition that is in force. */
export function editionCalendar(): Calendar {
  return calendarOf(readEdition(EDITION));
}
