import {
  addDays,
  isPlainDate,
  isPlainMonth,
  shiftMonth,
  type PlainDate,
  type PlainMonth,
} from '#engine/model/plain-date.ts';

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T|\s*)(?:0?0:00(?::00(?:\.0+)?)?Z?)?$/;
const SOLID_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const SOLID_MONTH = /^(\d{4})(\d{2})$/;
const MONTH_RANGE = /^(\d{4}[-/.年]\d{1,2}月?)(?:至|到|~|～|—|–|-{1,2})(\d{4}[-/.年]\d{1,2}月?)$/;

/** Day 0 of the sheets' calendar, whose 1900 has a 29th of February that never was. */
const SERIAL_ZERO = '1899-12-30';

/** From 1954 to 2119: numbers outside are no days that anybody means. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/** More months than a range of honest people has. */
const MOST_MONTHS = 120;

/** The day that a text or a sheet's serial number stands for, `undefined` when it is none that is beyond doubt. */
export function readDay(text: string): PlainDate | undefined {
  const solid = text.normalize('NFKC').trim();
  const parts = DAY.exec(solid) ?? SOLID_DAY.exec(solid);
  if (parts !== null) {
    const day = `${parts[1]}-${two(parts[2])}-${two(parts[3])}`;
    return isPlainDate(day) ? day : undefined;
  }
  const serial = /^\d{5}(\.0+)?$/.test(solid) ? Number(solid) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(SERIAL_ZERO, serial) : undefined;
}

/** The month that a text stands for; a first day of a month is what sheets make of a typed month. */
export function readMonth(text: string): PlainMonth | undefined {
  const solid = text.normalize('NFKC').replaceAll(/\s/g, '');
  const parts = MONTH.exec(solid) ?? SOLID_MONTH.exec(solid);
  if (parts !== null) {
    const month = `${parts[1]}-${two(parts[2])}`;
    return isPlainMonth(month) ? month : undefined;
  }
  const day = readDay(text);
  return day?.endsWith('-01') === true ? day.slice(0, 7) : undefined;
}

/** The months of a text such as 2024.8-2024.10, `undefined` when it is no range of months. */
export function readMonthRange(text: string): readonly PlainMonth[] | undefined {
  const parts = MONTH_RANGE.exec(text.normalize('NFKC').replaceAll(/\s/g, ''));
  const [first, last] = [readMonth(parts?.[1] ?? ''), readMonth(parts?.[2] ?? '')];
  if (first === undefined || last === undefined || first > last) return undefined;
  const months: PlainMonth[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) {
    if (months.length === MOST_MONTHS) return undefined;
    months.push(month);
  }
  return months;
}

/** True for a month that a sheet may have cut short: 2024.10 typed as a number is kept as 2024.1. */
export function mayBeOctober(text: string): boolean {
  return /^\d{4}\.1$/.test(text.normalize('NFKC').trim());
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
