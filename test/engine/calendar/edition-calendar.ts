import { openCalendar, type Calendar, type CalendarDocument } from '#engine/calendar/calendar.ts';
import { readEdition } from '#server/documents/document-root.ts';

const EDITION = 'rules/nmg-security-service/2022-03-01';

/** The calendar of the edition that is in force. */
export function editionCalendar(): Calendar {
  return openCalendar(readEdition(EDITION)['calendar.json'] as unknown as CalendarDocument);
}
