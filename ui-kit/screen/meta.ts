import { useQuery } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import type { Locale } from '#engine/model/local-text.ts';
import { addDays, daysBetween, formatDate, type PlainDate } from '#engine/model/plain-date.ts';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';
import { useWords } from './words.ts';

/** Key of the installation's data in the query cache. */
export const META_KEY = ['meta'] as const;

/** What is installed, and days and hours as people of its time zone read them. */
export interface MetaHandle {
  readonly meta: ComputedRef<Schema<'Meta'> | undefined>;
  /** A day in words; empty for none. */
  readonly day: (date: PlainDate | null | undefined) => string;
  /** A day with the hour in words; empty for none. */
  readonly moment: (instant: string | null | undefined) => string;
  /** The end of a period in words: midnight belongs to the day that it ends. */
  readonly ending: (instant: string | null | undefined) => string;
  /** Days from today to a day; negative when it is over. */
  readonly daysLeft: (date: PlainDate) => number;
}

/** The installation, shared by all who ask. */
export function useMeta(): MetaHandle {
  const { locale } = useWords();
  const { data } = useQuery({ queryKey: META_KEY, queryFn: () => answerOf(api.GET('/api/meta')) });
  return {
    meta: computed(() => data.value),
    day: (date) => (date ? formatDate(date, locale.value) : ''),
    moment: (instant) => (instant && data.value ? showMoment(instant, data.value.timezone, locale.value) : ''),
    ending: (instant) => (instant && data.value ? showEnding(instant, data.value.timezone, locale.value) : ''),
    daysLeft: (date) => (data.value ? daysBetween(data.value.today, date) : 0),
  };
}

/** An instant as the wall clock of a time zone shows it: 2024年5月31日 23:59. */
export function showMoment(instant: string, timezone: string, locale: Locale): string {
  const { date, time } = wallClock(instant, timezone);
  return `${formatDate(date, locale)} ${time}`;
}

/** An instant that ends a period: the first moment of a day is 24:00 of the day before. */
export function showEnding(instant: string, timezone: string, locale: Locale): string {
  const { date, time } = wallClock(instant, timezone);
  return time === '00:00' ? `${formatDate(addDays(date, -1), locale)} 24:00` : `${formatDate(date, locale)} ${time}`;
}

function wallClock(instant: string, timezone: string): { readonly date: PlainDate; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((found) => found.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}
