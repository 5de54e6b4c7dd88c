import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, knowsHolidays, spreadDays } from '#engine/calendar/calendar.ts';
import {
  addWorkingDays,
  daysLeft,
  dueDay,
  getCounting,
  periodEnd,
  resumedEnd,
  UncountableUnit,
} from '#engine/calendar/period.ts';
import { addDays } from '#engine/model/plain-date.ts';
import { editionCalendar } from './edition-calendar.ts';

const calendar = editionCalendar();

const byDefault = { days: 'calendar', startDayCounts: false, rollForward: true } as const;
const withoutRoll = { days: 'calendar', startDayCounts: false, rollForward: false } as const;
const startCounts = { days: 'calendar', startDayCounts: true, rollForward: false } as const;
const workingDays = { days: 'working', startDayCounts: false, rollForward: false } as const;

describe('公示期三天', () => {
  it.each([
    ['2024-09-23', '2024-09-26', '2024-09-26', '2024-09-25', '2024-09-26'],
    ['2024-09-26', '2024-09-29', '2024-09-29', '2024-09-28', '2024-09-30'],
    ['2024-09-27', '2024-09-30', '2024-09-30', '2024-09-29', '2024-10-08'],
    ['2024-09-28', '2024-10-08', '2024-10-01', '2024-09-30', '2024-10-08'],
    ['2024-10-11', '2024-10-14', '2024-10-14', '2024-10-13', '2024-10-15'],
  ])('%s 公示：默认至 %s，不顺延至 %s，当日计入至 %s，按工作日至 %s', (from, ...ends) => {
    const ways = [byDefault, withoutRoll, startCounts, workingDays];
    expect(ways.map((counting) => periodEnd(calendar, from, 3, counting))).toEqual(ends);
  });

  it('暂停两天后恢复，剩余时间不变', () => {
    const end = '2024-06-20';
    expect(resumedEnd(calendar, { end, stoppedOn: '2024-06-19', resumedOn: '2024-06-25' }, byDefault)).toBe(
      '2024-06-26',
    );
  });

  it('当日暂停当日恢复，截止日不变', () => {
    const end = '2024-06-20';
    expect(resumedEnd(calendar, { end, stoppedOn: '2024-06-19', resumedOn: '2024-06-19' }, byDefault)).toBe(end);
  });

  it('恢复后末日遇周末，仍顺延', () => {
    const end = '2024-06-20';
    expect(resumedEnd(calendar, { end, stoppedOn: '2024-06-18', resumedOn: '2024-06-27' }, byDefault)).toBe(
      '2024-07-01',
    );
  });
});

describe('期间', () => {
  it('变更：核准 2024-05-10，申请至 2024-06-09', () => {
    expect(dueDay(calendar, '2024-05-10', { value: 30, unit: '日' })).toBe('2024-06-09');
  });

  it('当日计入的工作日期间，从休息日起算时休息日不占天数', () => {
    const counting = { ...workingDays, startDayCounts: true };
    expect(periodEnd(calendar, '2024-06-17', 3, counting)).toBe('2024-06-19');
    expect(periodEnd(calendar, '2024-06-15', 3, counting)).toBe('2024-06-19');
  });

  it('没有规定算法的单位，报出单位和相近的写法', () => {
    expect(() => getCounting(calendar, '工作天')).toThrow(UncountableUnit);
    expect(() => getCounting(calendar, '工作天')).toThrow(/工作日/);
  });

  it('剩余天数：末日为零，过期为负', () => {
    expect(daysLeft(calendar, '2024-06-17', '2024-06-20', workingDays)).toBe(3);
    expect(daysLeft(calendar, '2024-06-20', '2024-06-20', workingDays)).toBe(0);
    expect(daysLeft(calendar, '2024-06-24', '2024-06-20', workingDays)).toBe(-2);
    expect(daysLeft(calendar, '2024-06-24', '2024-06-20', withoutRoll)).toBe(-4);
  });

  it('没有公布节假日的年份只知道周末', () => {
    expect(knowsHolidays(calendar, '2024-10-01')).toBe(true);
    expect(knowsHolidays(calendar, '2019-10-01')).toBe(false);
    expect(isWorkingDay(calendar, '2019-10-01')).toBe(true);
  });

  it('区间写法展开为每一天', () => {
    expect(spreadDays({ from: '2024-02-28', to: '2024-03-01' })).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(spreadDays({ from: '2024-06-10', to: '2024-06-10' })).toEqual(['2024-06-10']);
  });
});

describe('任何一天起算', () => {
  const day = fc.integer({ min: 0, max: 1800 }).map((days) => addDays('2022-01-01', days));
  const length = fc.integer({ min: 0, max: 40 });

  it('多一个工作日，到期更晚', () => {
    fc.assert(
      fc.property(day, length, (from, days) => {
        expect(addWorkingDays(calendar, from, days + 1) > addWorkingDays(calendar, from, days)).toBe(true);
      }),
    );
  });

  it('更晚起算，不会更早到期', () => {
    fc.assert(
      fc.property(day, length, (from, days) => {
        expect(addWorkingDays(calendar, addDays(from, 1), days) >= addWorkingDays(calendar, from, days)).toBe(true);
      }),
    );
  });

  it('顺延的期间不在休息日结束，且不早于不顺延的', () => {
    fc.assert(
      fc.property(day, length, (from, days) => {
        const rolled = periodEnd(calendar, from, days, byDefault);
        expect(isWorkingDay(calendar, rolled)).toBe(true);
        expect(rolled >= periodEnd(calendar, from, days, withoutRoll)).toBe(true);
      }),
    );
  });

  it('起算日至到期日正好还剩这么多天', () => {
    fc.assert(
      fc.property(day, length, (from, days) => {
        expect(daysLeft(calendar, from, addWorkingDays(calendar, from, days), workingDays)).toBe(days);
        expect(daysLeft(calendar, from, periodEnd(calendar, from, days, withoutRoll), withoutRoll)).toBe(days);
      }),
    );
  });
});
