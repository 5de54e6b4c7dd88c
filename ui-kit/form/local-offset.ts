/** The offset from UTC at a local time such as `2026-11-23T09:30`, as RFC 3339 spells it: `+08:00`. */
export function offsetAt(localTime: string): string {
  const minutes = -new Date(localTime).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
