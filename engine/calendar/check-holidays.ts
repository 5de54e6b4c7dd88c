import type { EditionDocument } from '#engine/edition/documents.ts';
import { lastStep, listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { pointerStep } from '#engine/model/json.ts';
import { addDays, isPlainDate } from '#engine/model/plain-date.ts';
import type { Instant } from './instant.ts';
import { instantToDay } from './zoned-day.ts';
import { spreadDays, type HolidaysDocument, type MovedDays } from './calendar.ts';

/** Periods that begin today may well run so many days. */
const AHEAD_DAYS = 60;

/** Checks the holidays of an edition: days that there are, within their year, each told once. */
export function checkHolidays(source: EditionSource): readonly Diagnostic[] {
  return listOfKind<HolidaysDocument>(source, 'holidays').flatMap(({ id, document: { days } }) =>
    days.flatMap((moved, index) => {
      const fault = faultOf(moved, days.slice(0, index), lastStep(id));
      if (fault === undefined) return [];
      const place = { document: `${id}.json`, pointer: `/days${pointerStep(index)}` };
      return [diagnostic({ code: 'PL-HOLIDAY-DAY', severity: 'error', ...place, message: fault })];
    }),
  );
}

/**
 * Warns of years about to be counted in whose holidays are not entered, so that they have only weekends. An edition
 * without any holidays means it so.
 */
export function checkHolidayYears(source: EditionSource, now: Instant): readonly Diagnostic[] {
  const listed = listOfKind<HolidaysDocument>(source, 'holidays').map(({ id }) => lastStep(id));
  const about = listOfKind<EditionDocument>(source, 'edition')[0]?.document;
  if (listed.length === 0 || about === undefined) return [];
  const today = instantToDay(now, about.timezone);
  const wanted = new Set([today, addDays(today, AHEAD_DAYS)].map((day) => day.slice(0, 4)));
  return [...wanted]
    .filter((year) => !listed.includes(year))
    .map((year) =>
      diagnostic({
        code: 'PL-HOLIDAY-YEAR',
        severity: 'warning',
        document: 'calendar.json',
        pointer: '',
        message: {
          zh: `${year} 年的节假日还没有录入，期间只按周末计算；公布后请录入`,
          en: `the holidays of ${year} are not entered, so periods know only its weekends; enter them once announced`,
        },
      }),
    );
}

function faultOf({ from, to }: MovedDays, earlier: readonly MovedDays[], year: string) {
  if (!isPlainDate(from) || !isPlainDate(to)) return { zh: '没有这一天', en: 'there is no such day' };
  if (to < from) return { zh: '末日早于首日', en: 'the last day is before the first' };
  if (from.slice(0, 4) !== year || to.slice(0, 4) !== year)
    return { zh: `不在 ${year} 年之内`, en: `lies outside ${year}` };
  const known = new Set(earlier.flatMap(spreadDays));
  const twice = spreadDays({ from, to }).find((day) => known.has(day));
  return twice === undefined ? undefined : { zh: `${twice} 写了两次`, en: `${twice} is written twice` };
}
