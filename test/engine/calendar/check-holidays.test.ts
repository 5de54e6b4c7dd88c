import { describe, expect, test } from 'vitest';
import { checkHolidayYears } from '#engine/calendar/check-holidays.ts';
import { isWorkingDay } from '#engine/calendar/calendar.ts';
import { EDITION, without } from '#test/rules/edition-under-test.ts';
import { editionCalendar } from './edition-calendar.ts';

const said = (source: typeof EDITION, now: string) =>
  checkHolidayYears(source, now).map(({ code, severity, message }) => `${severity} ${code} ${message.en.slice(0, 20)}`);

describe('a year whose holidays are not entered', () => {
  test('is counted by its weekends alone', () => {
    expect(isWorkingDay(editionCalendar(), '2031-10-01')).toBe(true);
    expect(isWorkingDay(editionCalendar(), '2031-10-04')).toBe(false);
  });

  test('is warned of while it runs', () => {
    expect(said(EDITION, '2031-03-01T02:00:00Z')).toEqual(['warning PL-HOLIDAY-YEAR the holidays of 2031']);
  });

  test('is warned of sixty days before it begins in Beijing, and not a day earlier', () => {
    const source = without('calendar/2026.json');
    expect(said(source, '2025-11-01T15:59:59Z')).toEqual([]);
    expect(said(source, '2025-11-01T16:00:00Z')).toEqual(['warning PL-HOLIDAY-YEAR the holidays of 2026']);
  });

  test('is no matter for an edition that knows no holidays at all', () => {
    const bare = Object.fromEntries(Object.entries(EDITION).filter(([path]) => !path.startsWith('calendar/')));
    expect(said(bare, '2031-03-01T02:00:00Z')).toEqual([]);
  });
});
