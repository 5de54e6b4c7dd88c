import { expect, it } from 'vitest';
import { reminderSpan, reminderTargets, type Reminder } from '#engine/message/reminder-days.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';

const CALENDAR = calendarOf(EDITION);
const days = (value: number, unit = '日') => ({ value, unit });

const BEFORE: Reminder = { occasion: { on: 'day', of: 'state-due', before: 'lead' }, limits: { lead: days(3) } };
const WORKING: Reminder = { ...BEFORE, limits: { lead: days(3, '工作日') } };
const AFTER: Reminder = {
  occasion: { on: 'day', of: 'state-due', after: 'lag', late: 'late' },
  limits: { lag: days(1), late: days(5) },
};

it('before a day it is given from its own day to the day it is about', () => {
  expect(reminderSpan(BEFORE, '2026-03-02', CALENDAR)).toEqual({ from: '2026-02-27', to: '2026-03-02' });
});

it('working days are counted back over the holidays', () => {
  expect(reminderSpan(WORKING, '2024-10-08', CALENDAR).from).toBe('2024-09-27');
});

it('after a day it is given until it is too late to be of use', () => {
  expect(reminderSpan(AFTER, '2026-03-31', CALENDAR)).toEqual({ from: '2026-04-01', to: '2026-04-06' });
});

it('today is asked about exactly the days whose reminders are given today', () => {
  expect(reminderTargets(BEFORE, '2026-02-27', CALENDAR)).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ]);
  for (const day of reminderTargets(AFTER, '2026-04-06', CALENDAR)) {
    expect(reminderSpan(AFTER, day, CALENDAR).to >= '2026-04-06').toBe(true);
  }
});
