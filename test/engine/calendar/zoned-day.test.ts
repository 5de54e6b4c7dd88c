import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '#engine/calendar/instant.ts';
import { endOfDay, instantToDay, startOfDay } from '#engine/calendar/zoned-day.ts';
import { addDays } from '#engine/model/plain-date.ts';

const BEIJING = 'Asia/Shanghai';

describe('北京时间的一天', () => {
  it('世界时 16:00 起已是次日', () => {
    expect(instantToDay('2025-05-31T15:59:59.999Z', BEIJING)).toBe('2025-05-31');
    expect(instantToDay('2025-05-31T16:00:00Z', BEIJING)).toBe('2025-06-01');
  });

  it('带时差的写法与世界时等价', () => {
    expect(instantToDay('2024-05-31T23:59:59+08:00', BEIJING)).toBe('2024-05-31');
    expect(instantToDay('2024-06-01T00:00:00+08:00', BEIJING)).toBe('2024-06-01');
  });

  it('5 月 31 日二十四时是 6 月 1 日零时', () => {
    expect(endOfDay('2024-05-31', BEIJING)).toBe('2024-05-31T16:00:00.000Z');
    expect(startOfDay('2024-06-01', BEIJING)).toBe('2024-05-31T16:00:00.000Z');
  });
});

describe('other zones', () => {
  it('has days of 23 and 25 hours where clocks are moved', () => {
    expect(startOfDay('2024-03-31', 'Europe/Berlin')).toBe('2024-03-30T23:00:00.000Z');
    expect(endOfDay('2024-03-31', 'Europe/Berlin')).toBe('2024-03-31T22:00:00.000Z');
    expect(endOfDay('2024-10-27', 'Europe/Berlin')).toBe('2024-10-27T23:00:00.000Z');
  });

  it('starts the day when the clock first shows it, where midnight is skipped', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  it.each([BEIJING, 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu'])(
    'puts the first instant of every day into it, and the one before into the day before (%s)',
    (zone) => {
      const day = fc.integer({ min: 0, max: 3600 }).map((days) => addDays('2018-01-01', days));
      fc.assert(
        fc.property(day, (date) => {
          const start = startOfDay(date, zone);
          expect(instantToDay(start, zone)).toBe(date);
          expect(instantToDay(formatInstant(parseInstant(start) - 1), zone)).toBe(addDays(date, -1));
        }),
      );
    },
  );
});

describe('instants', () => {
  it('are written back as they were read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 4_000_000_000_000 }), (at) => {
        expect(parseInstant(formatInstant(at))).toBe(at);
        expect(formatInstant(at)).toBe(new Date(at).toISOString());
      }),
    );
  });

  it.each(['2024-05-31', '2024-05-31T10:00:00', '2024-02-30T10:00:00Z', '2024-05-31T24:00:00Z', 'now'])(
    'refuses %s, which names no moment',
    (text) => {
      expect(() => parseInstant(text)).toThrow(RangeError);
    },
  );
});
