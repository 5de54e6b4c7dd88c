import { isPlainDate, isPlainMonth } from '#engine/model/plain-date.ts';
import { isCreditCode } from './credit-code.ts';
import { isIdCard } from './id-card.ts';
import { isMoment, isTimeOfDay } from './moment.ts';

/** The text formats a form may name, each a pure test that runs in linear time. */
export const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: isPlainDate,
  month: isPlainMonth,
  'credit-code': isCreditCode,
  'id-card': isIdCard,
  mobile: (text) => /^1[3-9]\d{9}$/.test(text),
  phone: (text) => /^(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?$/.test(text) || /^1[3-9]\d{9}$/.test(text),
  region: (text) => /^[1-9]\d{5}$/.test(text),
  postcode: (text) => /^\d{6}$/.test(text),
  email: (text) => text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
  time: isTimeOfDay,
  'date-time': isMoment,
  uri: (text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  ipv4: (text) => /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(text),
  hostname: (text) =>
    text.length <= 253 && /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text),
  password: () => true,
  pointer: (text) => text === '' || text.startsWith('/'),
  sha256: (text) => /^[0-9a-f]{64}$/.test(text),
};

/** Formats whose letters are written in capitals and that hold no blanks. */
export const CAPITAL_FORMATS: ReadonlySet<string> = new Set(['credit-code', 'id-card']);

/** Formats that hold no blanks. */
export const SOLID_FORMATS: ReadonlySet<string> = new Set([
  ...CAPITAL_FORMATS,
  'date',
  'month',
  'mobile',
  'phone',
  'region',
  'postcode',
  'email',
]);
