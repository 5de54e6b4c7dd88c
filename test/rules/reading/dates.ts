function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function partsOf(day: string): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function written(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** The month, as YYYY-MM, that lies so many months before the month of a day. */
export function monthBefore(asOf: string, months: number): string {
  const [year, month] = partsOf(asOf);
  const index = year * 12 + month - 1 - months;
  return `${written(Math.floor(index / 12), 4)}-${written((index % 12) + 1, 2)}`;
}

/** The same day so many months earlier, or the last day of that month where it has no such day. */
export function dayMonthsBefore(asOf: string, months: number): string {
  const target = monthBefore(asOf, months);
  const [year, month] = partsOf(target);
  const day = Math.min(partsOf(asOf)[2], daysIn(year, month));
  return `${target}-${written(day, 2)}`;
}

/** Whether a day lies in the window of so many months that ends with asOf, both ends included. */
export function isWithin(day: string, asOf: string, months: number): boolean {
  return dayMonthsBefore(asOf, months) <= day && day <= asOf;
}

/** Whether so many complete years have passed since a day. */
export function yearsHavePassed(since: string, asOf: string, years: number): boolean {
  return since <= dayMonthsBefore(asOf, 12 * years);
}

/** The three complete months before the month of a day. */
export function threeMonthsBefore(asOf: string): readonly string[] {
  return [monthBefore(asOf, 3), monthBefore(asOf, 2), monthBefore(asOf, 1)];
}
