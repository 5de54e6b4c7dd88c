import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { EditionDocument } from '#engine/edition/documents.ts';
import { openCalendar, type Calendar, type CalendarDocument } from '#engine/calendar/calendar.ts';
import type { JsonObject } from '#engine/model/json.ts';

/** The only document of a kind. @throws Error when there is none. */
export function getOnly(source: EditionSource, kind: string): JsonObject {
  const [found] = listOfKind(source, kind);
  if (found === undefined) throw new Error(`the edition has no document of the kind "${kind}"`);
  return found.document;
}

/** The calendar of an edition, ready for counting. @throws Error when there is none. */
export function calendarOf(source: EditionSource): Calendar {
  return openCalendar(getOnly(source, 'calendar') as unknown as CalendarDocument);
}

/** The time zone of an edition. @throws Error when it has no edition.json. */
export function timezoneOf(source: EditionSource): string {
  return (getOnly(source, 'edition') as unknown as EditionDocument).timezone;
}
