import { isPlainDate } from '#engine/model/plain-date.ts';

const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):?(\d\d))$/i;

/** True for a time of day with its offset, as RFC 3339 has it: `09:30:00+08:00`. A leap second is one only at the end of a day in UTC. */
export function isTimeOfDay(text: string): boolean {
  const parts = TIME.exec(text);
  if (parts === null) return false;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [offsetHour, offsetMinute] = [Number(parts[7] ?? 0), Number(parts[8] ?? 0)];
  if (hour > 23 || minute > 59 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const sign = parts[6] === '-' ? -1 : 1;
  const inUtc = (hour * 60 + minute - sign * (offsetHour * 60 + offsetMinute) + 1440) % 1440;
  return second === 60 && inUtc === 1439;
}

/** True for a moment as RFC 3339 has it: `2026-11-23T09:30:00+08:00`. */
export function isMoment(text: string): boolean {
  return isPlainDate(text.slice(0, 10)) && /^[t ]$/i.test(text.charAt(10)) && isTimeOfDay(text.slice(11));
}
