import { lastStep, listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { EditionDocument } from '#engine/edition/documents.ts';
import {
  openCalendar,
  type Calendar,
  type CalendarDocument,
  type HolidaysDocument,
} from '#engine/calendar/calendar.ts';
import type { JsonObject } from '#engine/model/json.ts';

/** The only document of a kind. @throws Error when there is none. */
export function getOnly(source: EditionSource, kind: string): JsonObject {
  const [found] = listOfKind(source, kind);
  if (found === undefined) throw new Error(`the edition has no document of the kind "${kind}"`);
  return found.document;
}

const calendars = new WeakMap<EditionSource, Calendar>();

/** The calendar of an edition, opened once. @throws Error when there is none. */
export function calendarOf(source: EditionSource): Calendar {
  const known = calendars.get(source);
  if (known !== undefined) return known;
  const document = getOnly(source, 'calendar') as unknown as CalendarDocument;
  const calendar = openCalendar(document, holidaysOf(source));
  calendars.set(source, calendar);
  return calendar;
}

/** The holidays of an edition by year. */
export function holidaysOf(source: EditionSource): Readonly<Record<string, HolidaysDocument>> {
  return Object.fromEntries(
    listOfKind<HolidaysDocument>(source, 'holidays').map(({ id, document }) => [lastStep(id), document]),
  );
}

/** The time zone of an edition. @throws Error when it has no edition.json. */
export function timezoneOf(source: EditionSource): string {
  return (getOnly(source, 'edition') as unknown as EditionDocument).timezone;
}
